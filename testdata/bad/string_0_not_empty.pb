

€€€€€À("€ €"* 2first2samples2count2/usr/bin/prog2main2main.c
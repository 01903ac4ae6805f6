/* Allocates and computes, as long as its argument says, to be profiled. */
#include <stdlib.h>
#include <string.h>

static void *kept[64];

__attribute__((noinline)) static void keep(int n, size_t size)
{
	for (int i = 0; i < n; i++) {
		kept[i] = malloc(size);
		memset(kept[i], i, size);
	}
}

__attribute__((noinline)) static void pass(int n, size_t size)
{
	for (int i = 0; i < n; i++) {
		void *volatile p = malloc(size);

		free(p);
	}
}

__attribute__((noinline)) static unsigned work(unsigned n)
{
	unsigned sum = 0;

	for (unsigned i = 0; i < n; i++)
		sum = sum * 31 + i;
	return sum;
}

int main(int argc, char **argv)
{
	volatile unsigned sum;

	keep(40, 100000);
	pass(10, 5000);
	sum = work(argc > 1 ? (unsigned)atoi(argv[1]) : 400000000);
	return sum == 7;
}

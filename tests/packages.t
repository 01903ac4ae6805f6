# A machine whose apt-get and sudo only say what they are asked, and whose user has number $id.
$ mkdir bin; for tool in dpkg-query grep env sh; do ln -s "$(command -v $tool)" bin; done
$ printf '#!/bin/sh\necho apt-get "$@"\n' >bin/apt-get; printf '#!/bin/sh\necho $id\n' >bin/id; chmod +x bin/apt-get bin/id

# Where nothing is missing, nothing is asked.
$ id=0 PATH=$PWD/bin tests/packages.sh dpkg

$ id=0 PATH=$PWD/bin tests/packages.sh dpkg cprof-none cprof-neither
Installing what is missing: cprof-none cprof-neither
apt-get -q update
apt-get -qy -o DPkg::Lock::Timeout=300 install --no-install-recommends cprof-none cprof-neither

$ id=1000 PATH=$PWD/bin tests/packages.sh dpkg cprof-none
This is not root, and there is no sudo; install what these packages of Debian hold, then try again: cprof-none
[1]
$ printf '#!/bin/sh\necho sudo "$@"\n' >bin/sudo; chmod +x bin/sudo
$ id=1000 PATH=$PWD/bin tests/packages.sh cprof-none
Installing what is missing: cprof-none
sudo env DEBIAN_FRONTEND=noninteractive apt-get -q update
sudo env DEBIAN_FRONTEND=noninteractive apt-get -qy -o DPkg::Lock::Timeout=300 install --no-install-recommends cprof-none

$ rm bin/apt-get
$ id=0 PATH=$PWD/bin tests/packages.sh cprof-none
There is no apt-get here; install what these packages of Debian hold, then try again: cprof-none
[1]

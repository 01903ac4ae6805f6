#!/bin/sh
# Shows that the README's two commands are enough: in a bare Debian 12 with nothing but make, git and certificates, clones
# this tree (what is committed) and runs `make test`, as root and then as another user without HOME.
#
# usage: tests/bare.sh [ROOT]       as root, with debootstrap; takes a quarter of an hour and 2 GB
#
# ROOT is where that Debian is made, or found, and then kept. How this machine reaches packages holds there, too: the
# sources, proxies, keys and certificates of its apt.
set -eu
[ "$(id -u)" -eq 0 ] || { echo "bare.sh: only root can make such a root" >&2; exit 2; }
command -v debootstrap >/dev/null || { echo "bare.sh: debootstrap is missing" >&2; exit 2; }
tree=$(cd "$(dirname "$0")/.." && pwd)

# Mounts are seen in here only, and end with it: nothing of the machine's is below ROOT when that is removed.
if [ "${1:-}" = --inside ]; then
	root=$2
	mount -t proc proc "$root/proc"
	mount --rbind /dev "$root/dev"
	inside() { # USER COMMAND
		chroot --userspec="$1" "$root" env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
			${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} sh -euc "$2"
	}
	inside root 'id -u stranger >/dev/null 2>&1 || useradd stranger
		rm -rf /clone-*
		for user in root stranger; do
			mkdir /clone-$user && cp -r /tree.git /clone-$user/ && chown -R $user: /clone-$user
		done'
	for user in root stranger; do
		echo "== make test as $user"
		inside $user "cd /clone-$user && git clone -q tree.git cprof && cd cprof && make test"
	done
	exit
fi

root=${1:-$(mktemp -d)}
mkdir -p "$root" && chmod 755 "$root" # a folder of mktemp keeps other users out, and the stranger is to come in
if [ ! -e "$root/etc/debian_version" ]; then
	mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Codename: bookworm' | head -n 1)
	eval "$(apt-config shell http_proxy Acquire::http::Proxy)"
	export ${http_proxy:+http_proxy}
	debootstrap --variant=minbase --include=make,git,ca-certificates bookworm "$root" ${mirror:+"$mirror"}
fi
rm -rf "$root/etc/apt"
for path in /etc/apt /etc/resolv.conf /etc/hosts /etc/ssl/certs /usr/share/keyrings /usr/local/share/ca-certificates; do
	[ ! -e "$path" ] || { mkdir -p "$root$path" && rm -rf "$root$path" && cp -aL "$path" "$root$path"; }
done
rm -rf "$root/tree.git"
git clone -q --bare "$tree" "$root/tree.git"
status=0
unshare --mount --propagation private "$0" --inside "$root" || status=$?
[ -n "${1:-}" ] || rm -rf --one-file-system "$root"
exit $status

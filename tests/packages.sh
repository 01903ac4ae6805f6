#!/bin/sh
# Installs those of the Debian packages named as arguments that are missing; asks apt for nothing when none is.
export DEBIAN_FRONTEND=noninteractive
missing=
for package; do
	dpkg-query -Wf '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed ||
		missing="$missing $package"
done
[ -n "$missing" ] || exit 0

give_up() {
	echo "$1; install what these packages of Debian hold, then try again:$missing" >&2
	exit 1
}
command -v apt-get >/dev/null || give_up "There is no apt-get here"
if [ "$(id -u)" -eq 0 ]; then
	sudo=
elif command -v sudo >/dev/null; then
	sudo="sudo env DEBIAN_FRONTEND=$DEBIAN_FRONTEND"
else
	give_up "This is not root, and there is no sudo"
fi

echo "Installing what is missing:$missing"
# A source that cannot be read need not be the one that has them: only the install decides.
$sudo apt-get -q update || true
# $missing and $sudo are lists of words.
exec $sudo apt-get -qy -o DPkg::Lock::Timeout=300 install --no-install-recommends $missing

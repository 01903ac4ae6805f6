#include "report/convert/keyed.h"

#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/random.h>

#include "parser/mem.h"
#include "parser/os.h"

#ifdef HAVE_SODIUM
#include <sodium.h>

enum { FILE_MIN = 16, FILE_MAX = 4096, KEY_SIZE = 32 }; /* bytes */

struct keyed {
	void *library;
	__typeof__(crypto_generichash) *hash;
	uint8_t key[KEY_SIZE];
};

static int load(struct keyed *k, struct error *err)
{
	int (*begin)(void);

	k->library = dlopen("libsodium.so.23", RTLD_NOW);
	if (!k->library)
		return error_set(err, ERROR_USAGE, "libsodium is missing; install it");
	if (!os_find(k->library, "sodium_init", &begin) ||
	    !os_find(k->library, "crypto_generichash", &k->hash) || begin() < 0)
		return error_set(err, ERROR_USAGE, "libsodium does not work here");
	return 0;
}

/* Any file will do, also one that people typed: what is the key is its hash. */
static int read_key(struct keyed *k, const char *path, struct error *err)
{
	uint8_t bytes[FILE_MAX + 1];
	FILE *in = fopen(path, "rb");
	size_t n = in ? fread(bytes, 1, sizeof(bytes), in) : 0;
	int failed = !in || ferror(in) ? errno : 0;

	if (in)
		fclose(in);
	if (failed)
		return error_set(err, ERROR_IO,
				 "%.200s: %s; a key is made by: head -c 32 /dev/urandom > FILE",
				 path, strerror(failed));
	if (n < FILE_MIN || n > FILE_MAX)
		return error_set(err, ERROR_IO, "%.200s: a key has %d to %d bytes", path, FILE_MIN,
				 FILE_MAX);
	k->hash(k->key, KEY_SIZE, bytes, n, NULL, 0);
	return 0;
}

static int make_key(struct keyed *k, struct error *err)
{
	if (getrandom(k->key, KEY_SIZE, 0) != KEY_SIZE)
		return error_set(err, ERROR_IO, "no random numbers for a key: %s", strerror(errno));
	return 0;
}

struct keyed *keyed_open(const char *path, struct error *err)
{
	struct keyed *k = mem_alloc(1, sizeof(*k));

	if (load(k, err) == 0 && (path ? read_key(k, path, err) : make_key(k, err)) == 0)
		return k;
	keyed_close(k);
	return NULL;
}

void keyed_hash(const struct keyed *k, struct text t, uint8_t hash[KEYED_SIZE])
{
	k->hash(hash, KEYED_SIZE, (const unsigned char *)t.at, t.n, k->key, KEY_SIZE);
}

void keyed_close(struct keyed *k)
{
	if (k && k->library)
		dlclose(k->library);
	mem_free(k);
}

#else

struct keyed *keyed_open(const char *path, struct error *err)
{
	(void)path;
	error_set(err, ERROR_USAGE, "cprof was built without libsodium, which makes the hashes");
	return NULL;
}

void keyed_hash(const struct keyed *k, struct text t, uint8_t hash[KEYED_SIZE])
{
	(void)k;
	(void)t;
	memset(hash, 0, KEYED_SIZE);
}

void keyed_close(struct keyed *k)
{
	(void)k;
}

#endif

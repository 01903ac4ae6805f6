/*
 * Samples as nearly all are, which are decoded many bytes at a time: whatever
 * is wrong with one must be seen wherever it stands.
 */
#include "parser/formats/formats.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cmocka.h>

static const struct load_options any;

/* SAMPLES with DEPTH frames each; the one that is not as the others stands at ODD. */
enum { SAMPLES = 4, ODD = 2, DEPTH = 40 };

struct file {
	uint8_t *at;
	size_t n, cap;
};

static void put(struct file *f, const void *bytes, size_t n)
{
	f->at = mem_grow(f->at, &f->cap, f->n + n, 1);
	memcpy(f->at + f->n, bytes, n);
	f->n += n;
}

static void put_varint(struct file *f, uint64_t v)
{
	uint8_t bytes[WIRE_VARINT_MAX];

	put(f, bytes, (size_t)(wire_put(bytes, v) - bytes));
}

static void put_body(struct file *f, uint32_t field, const struct file *body)
{
	put_varint(f, field << 3 | WIRE_BYTES);
	put_varint(f, body->n);
	put(f, body->at, body->n);
}

/* Ids around the middle of all there are, but for one, which is written as given. */
static void put_sample(struct file *f, uint64_t nlocations, size_t at, const struct file *odd)
{
	struct file ids = { 0 }, sample = { 0 };

	for (size_t i = 0; i < DEPTH; i++)
		if (odd && i == at)
			put(&ids, odd->at, odd->n);
		else
			put_varint(&ids, nlocations / 2 + i);
	put_body(&sample, 1, &ids);
	put(&sample, "\x10\x05", 2); /* value: 5 */
	put_body(f, 2, &sample);
	mem_free(sample.at);
	mem_free(ids.at);
}

/* One sample type, SAMPLES, and as many locations. */
static struct file make_file(uint64_t nlocations, size_t at, const struct file *odd)
{
	struct file f = { 0 };

	put(&f, "\x0a\x00", 2);
	for (size_t i = 0; i < SAMPLES; i++)
		put_sample(&f, nlocations, at, i == ODD ? odd : NULL);
	for (uint64_t id = 1; id <= nlocations; id++) {
		uint8_t location[2 + 1 + WIRE_VARINT_MAX] = { 4 << 3 | WIRE_BYTES, 0, 1 << 3 };
		uint8_t *end = wire_put(location + 3, id);

		location[1] = (uint8_t)(end - location - 2);
		put(&f, location, (size_t)(end - location));
	}
	put(&f, "\x32\x00", 2);
	return f;
}

static int load(struct profile *p, struct file f, struct error *err)
{
	int fd = memfd_create("samples", 0), r;
	char path[40];

	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	assert_int_equal(write(fd, f.at, f.n), f.n);
	r = profile_load(p, path, &any, err);
	close(fd);
	mem_free(f.at);
	return r;
}

static void check_refused(uint64_t nlocations, size_t at, uint64_t id, const char *why)
{
	struct file odd = { 0 };
	struct error err = { 0 };
	struct profile p;

	put_varint(&odd, id);
	if (load(&p, make_file(nlocations, at, &odd), &err) == 0)
		fail_msg("location %d as frame %d was taken", (int)id, (int)at);
	if (!strstr(err.text, why))
		fail_msg("%s: is not about %s", err.text, why);
	mem_free(odd.at);
}

/* What numbers of locations there can be where ids take one byte more, and around a byte. */
static const uint64_t counts[] = { 100, 127, 128, 255, 300, 16383, 16384, 16511, 40000 };

static void each_id_is_compared_to_those_there_are(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(counts) / sizeof(*counts); i++)
		for (size_t at = 0; at < DEPTH; at += counts[i] < 1000 ? 1 : 7) {
			check_refused(counts[i], at, counts[i] + 1, "(sample[2].location_id)");
			check_refused(counts[i], at, counts[i] * 200, "(sample[2].location_id)");
			check_refused(counts[i], at, UINT64_MAX, "(sample[2].location_id)");
		}
	check_refused(2100000, 11, 2100001, "location 2100001 is not in the file");
}

static void no_id_is_0(void **state)
{
	(void)state;
	for (size_t at = 0; at < DEPTH; at++)
		check_refused(300, at, 0, "sample[2] has a location with id 0");
}

static void check_taken(size_t at, const struct file *odd, uint32_t row)
{
	struct error err = { 0 };
	struct profile p;
	struct stack st;
	uint32_t got;

	if (load(&p, make_file(300, at, odd), &err) < 0)
		fail_msg("%s", err.text);
	assert_int_equal(p.samples.n, SAMPLES);
	st = samples_stack(&p.samples, ODD);
	for (size_t i = 0; i < DEPTH; i++) {
		assert_true(stack_next(&st, &got));
		assert_int_equal(got, i == at ? row : 150 + i);
	}
	assert_false(stack_next(&st, &got));
	assert_int_equal(p.samples.value[0][ODD], 5);
	profile_free(&p);
}

static void the_largest_id_and_padded_ones_are_taken(void **state)
{
	struct file largest = { 0 }, padded = { 0 };

	(void)state;
	put_varint(&largest, 300);
	put(&padded, "\x85\x80\x00", 3);
	for (size_t at = 0; at < DEPTH; at++) {
		check_taken(at, &largest, 300);
		check_taken(at, &padded, 5);
	}
	mem_free(largest.at);
	mem_free(padded.at);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_id_is_compared_to_those_there_are),
		cmocka_unit_test(no_id_is_0),
		cmocka_unit_test(the_largest_id_and_padded_ones_are_taken),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* A disk under SQLite that fails when a test says so: it stands between SQLite and the real files of this process. */
#ifndef TESTS_SCHIJF_H
#define TESTS_SCHIJF_H

#include <stdbool.h>
#include <stdint.h>

/* From here on every database is opened on it. Called once, before the first. */
void schijf_leggen(void);

enum schijf_storing {
  SCHIJF_GOED,
  SCHIJF_VOL,          /* no byte more */
  SCHIJF_ALLEEN_LEZEN, /* nothing may be written */
  SCHIJF_LEEST_NIET,
  SCHIJF_SCHRIJFT_NIET, /* half of it comes on the disk, and then an error */
  SCHIJF_BEWAART_NIET,  /* fsync says that it failed */
  SCHIJF_TRAAG,         /* each fsync takes 20 ms */
};
/* The n-th time that it would matter from now on, and `keren` times after each other; 0 = until it is good again. */
void schijf_storen(enum schijf_storing storing, int64_t n, int64_t keren);
/* How often it failed since. */
int64_t schijf_gestoord(void);
/* fsync says that all is well and does nothing. */
void schijf_liegen(bool liegt);

/* The power goes: `naar` gets the files of folder `van` as they are on the disk now. What was not synced is there by
 * chance, sector by sector. */
void schijf_stroom_weg(const char *van, const char *naar, unsigned zaad);

#endif

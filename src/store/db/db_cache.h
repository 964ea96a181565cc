/* Prepared statements of one connection, by their text: a text that is composed may stand at an address where another
 * one stood before. */
#ifndef STORE_DB_CACHE_H
#define STORE_DB_CACHE_H

#include <stddef.h>

struct arena;

struct db_cache {
  struct arena *arena; /* of the connection */
  struct db_cached {
    const char *text; /* a copy; NULL = free */
    void *prepared;
  } * slots;
  size_t room, used;
};

/* NULL when it was not prepared yet. */
void *db_cache_find(const struct db_cache *cache, const char *sql);
void db_cache_add(struct db_cache *cache, const char *sql, void *prepared);
/* Gives every prepared statement to `drop`; the cache is not used after that. */
void db_cache_done(struct db_cache *cache, void (*drop)(void *prepared));

#endif

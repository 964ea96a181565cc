/* Prepared statements of one connection, by the address of their text. */
#ifndef STORE_DB_CACHE_H
#define STORE_DB_CACHE_H

#include <stddef.h>

struct arena;

struct db_cache {
  struct arena *arena; /* of the connection */
  struct db_cached {
    const char *key;  /* the literal */
    const char *text; /* its copy: the same address with another text is a bug of the caller and stops the process */
    void *prepared;
  } * slots;
  size_t room, used;
  const char **texts; /* that were put together, by what they say */
  size_t text_room, text_used;
};

/* NULL when it was not prepared yet. */
void *db_cache_find(const struct db_cache *cache, const char *sql);
void db_cache_add(struct db_cache *cache, const char *sql, void *prepared);
/* The copy of this text that stays with the connection. */
const char *db_cache_text(struct db_cache *cache, const char *sql);
/* Gives every prepared statement to `drop`; the cache is not used after that. */
void db_cache_done(struct db_cache *cache, void (*drop)(void *prepared));

#endif

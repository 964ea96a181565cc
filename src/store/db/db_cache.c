#include "db/db_cache.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"

enum { ROOM_FIRST = 128 };

/* The slot with this key, or the free one where it belongs. At most half of the slots is ever used. */
static struct db_cached *slot_of(const struct db_cache *cache, const char *key) {
  size_t at = (size_t)(((uintptr_t)key * 0x9E3779B97F4A7C15u) >> 32) & (cache->room - 1);
  while (cache->slots[at].key && cache->slots[at].key != key) at = (at + 1) & (cache->room - 1);
  return &cache->slots[at];
}

void *db_cache_find(const struct db_cache *cache, const char *sql) {
  if (cache->room == 0) return NULL;
  const struct db_cached *slot = slot_of(cache, sql);
  if (!slot->key) return NULL;
  assert(strcmp(slot->text, sql) == 0);
  return slot->prepared;
}

static void grow(struct db_cache *cache) {
  struct db_cache larger = {
      .arena = cache->arena, .room = cache->room ? 2 * cache->room : ROOM_FIRST, .used = cache->used};
  larger.slots = NEW_ARRAY(cache->arena, struct db_cached, larger.room);
  for (size_t i = 0; i < cache->room; i++)
    if (cache->slots[i].key) *slot_of(&larger, cache->slots[i].key) = cache->slots[i];
  *cache = larger;
}

void db_cache_add(struct db_cache *cache, const char *sql, void *prepared) {
  if (2 * (cache->used + 1) > cache->room) grow(cache);
  *slot_of(cache, sql) = (struct db_cached){.key = sql, .text = str_c(cache->arena, str_of(sql)), .prepared = prepared};
  cache->used++;
}

void db_cache_done(struct db_cache *cache, void (*drop)(void *prepared)) {
  for (size_t i = 0; i < cache->room; i++)
    if (cache->slots[i].key) drop(cache->slots[i].prepared);
}

#include "db/db_cache.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"

enum { ROOM_FIRST = 128 };

/* FNV-1a */
static uint64_t hash_of(const char *text) {
  uint64_t hash = 0xcbf29ce484222325u;
  for (; *text; text++) hash = (hash ^ (unsigned char)*text) * 0x100000001b3u;
  return hash;
}

/* The slot with this text, or the free one where it belongs. At most half of the slots is ever used. */
static struct db_cached *slot_of(const struct db_cache *cache, const char *text) {
  size_t at = (size_t)hash_of(text) & (cache->room - 1);
  while (cache->slots[at].text && strcmp(cache->slots[at].text, text) != 0) at = (at + 1) & (cache->room - 1);
  return &cache->slots[at];
}

void *db_cache_find(const struct db_cache *cache, const char *sql) {
  return cache->room ? slot_of(cache, sql)->prepared : NULL;
}

static void grow(struct db_cache *cache) {
  struct db_cache larger = {
      .arena = cache->arena, .room = cache->room ? 2 * cache->room : ROOM_FIRST, .used = cache->used};
  larger.slots = NEW_ARRAY(cache->arena, struct db_cached, larger.room);
  for (size_t i = 0; i < cache->room; i++)
    if (cache->slots[i].text) *slot_of(&larger, cache->slots[i].text) = cache->slots[i];
  *cache = larger;
}

void db_cache_add(struct db_cache *cache, const char *sql, void *prepared) {
  if (2 * (cache->used + 1) > cache->room) grow(cache);
  *slot_of(cache, sql) = (struct db_cached){.text = str_c(cache->arena, str_of(sql)), .prepared = prepared};
  cache->used++;
}

void db_cache_done(struct db_cache *cache, void (*drop)(void *prepared)) {
  for (size_t i = 0; i < cache->room; i++)
    if (cache->slots[i].text) drop(cache->slots[i].prepared);
}

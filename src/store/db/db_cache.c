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

/* The slot with this text (FNV-1a), or the free one where it belongs. */
static const char **text_slot(const struct db_cache *cache, const char *sql) {
  uint64_t hash = 0xCBF29CE484222325u;
  for (const char *at = sql; *at; at++) hash = (hash ^ (unsigned char)*at) * 0x100000001B3u;
  size_t at = (size_t)(hash >> 32) & (cache->text_room - 1);
  while (cache->texts[at] && strcmp(cache->texts[at], sql) != 0) at = (at + 1) & (cache->text_room - 1);
  return &cache->texts[at];
}

static void grow_texts(struct db_cache *cache) {
  struct db_cache larger = {.text_room = cache->text_room ? 2 * cache->text_room : ROOM_FIRST};
  larger.texts = NEW_ARRAY(cache->arena, const char *, larger.text_room);
  for (size_t i = 0; i < cache->text_room; i++)
    if (cache->texts[i]) *text_slot(&larger, cache->texts[i]) = cache->texts[i];
  cache->texts = larger.texts;
  cache->text_room = larger.text_room;
}

const char *db_cache_text(struct db_cache *cache, const char *sql) {
  if (2 * (cache->text_used + 1) > cache->text_room) grow_texts(cache);
  const char **slot = text_slot(cache, sql);
  if (!*slot) {
    *slot = str_c(cache->arena, str_of(sql));
    cache->text_used++;
  }
  return *slot;
}

void db_cache_done(struct db_cache *cache, void (*drop)(void *prepared)) {
  for (size_t i = 0; i < cache->room; i++)
    if (cache->slots[i].key) drop(cache->slots[i].prepared);
}

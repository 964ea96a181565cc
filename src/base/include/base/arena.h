/* Memory that lives as long as one request, act or command: taken piece by piece, given back all at once.
 *
 * arena_new never gives NULL. Past its limit the arena goes on but is marked as spent: whoever can still stop things
 * (the commit of a transaction, the sending of an answer) asks arena_spent() and refuses with 503. When the machine
 * itself has no memory left the process stops at once; nothing that was acknowledged is lost by that
 * (docs/decisions/0003). */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

struct arena;

/* A new arena that is spent after `limit` bytes. The caller destroys it; destroy takes NULL. */
struct arena *arena_create(size_t limit);
void arena_destroy(struct arena *arena);

/* Gives everything back at once and keeps one block for the next round. */
void arena_reset(struct arena *arena);

/* `size` zeroed bytes, aligned for any type. */
void *arena_new(struct arena *arena, size_t size);
/* The same for what is written whole before it is read: not zeroed. */
void *arena_room(struct arena *arena, size_t size);
/* An array; a count that overflows marks the arena as spent and stops the process, for it is a bug of the caller. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* Calls `doen(wat)` when the arena is reset or destroyed: for what is borrowed as long as the arena lives. */
void arena_at_end(struct arena *arena, void (*doen)(void *wat), void *wat);

bool arena_spent(const struct arena *arena);

#define NEW(arena, type) ((type *)arena_new((arena), sizeof(type)))
#define NEW_ARRAY(arena, type, count) ((type *)arena_array((arena), (count), sizeof(type)))

#endif

#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK = 64 * 1024, ALIGN = 16 };

struct block {
  struct block *older;
  size_t size, used; /* of data */
  _Alignas(ALIGN) char data[];
};

struct end {
  struct end *earlier;
  void (*doen)(void *wat);
  void *wat;
};

struct arena {
  struct block *newest;
  struct end *ends;
  size_t limit, taken;
};

static struct block *block_create(size_t size, struct block *older) {
  struct block *block = malloc(sizeof *block + size);
  if (!block) abort();
  block->older = older;
  block->size = size;
  block->used = 0;
  return block;
}

struct arena *arena_create(size_t limit) {
  struct arena *arena = calloc(1, sizeof *arena);
  if (!arena) abort();
  arena->limit = limit;
  arena->newest = block_create(BLOCK, NULL);
  return arena;
}

static void drop_blocks(struct block *block) {
  while (block) {
    struct block *older = block->older;
    free(block);
    block = older;
  }
}

static void run_ends(struct arena *arena) {
  for (struct end *end = arena->ends; end; end = end->earlier) end->doen(end->wat);
  arena->ends = NULL;
}

void arena_destroy(struct arena *arena) {
  if (!arena) return;
  run_ends(arena);
  drop_blocks(arena->newest);
  free(arena);
}

void arena_reset(struct arena *arena) {
  run_ends(arena);
  struct block *first = arena->newest;
  while (first->older) {
    struct block *older = first->older;
    free(first);
    first = older;
  }
  first->used = 0;
  arena->newest = first;
  arena->taken = 0;
}

void *arena_room(struct arena *arena, size_t size) {
  if (size > SIZE_MAX / 2) abort();
  size_t need = (size + ALIGN - 1) / ALIGN * ALIGN;
  struct block *block = arena->newest;
  if (block->size - block->used < need) {
    block = block_create(need > BLOCK ? need : BLOCK, block);
    arena->newest = block;
  }
  void *piece = block->data + block->used;
  block->used += need;
  arena->taken += need;
  return piece;
}

void *arena_new(struct arena *arena, size_t size) {
  return memset(arena_room(arena, size), 0, size);
}

void *arena_array(struct arena *arena, size_t count, size_t size) {
  size_t bytes;
  if (__builtin_mul_overflow(count, size, &bytes)) abort();
  return arena_new(arena, bytes);
}

void arena_at_end(struct arena *arena, void (*doen)(void *wat), void *wat) {
  struct end *end = NEW(arena, struct end);
  *end = (struct end){.earlier = arena->ends, .doen = doen, .wat = wat};
  arena->ends = end;
}

bool arena_spent(const struct arena *arena) {
  return arena->taken > arena->limit;
}

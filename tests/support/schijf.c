#include "schijf.h"

#include <assert.h>
#include <limits.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SECTOR = 512, FILES = 64, TRAAG_NS = 20000000 };

/* What is on the disk for certain of one file, and where it was written since. */
struct plaat {
  char path[PATH_MAX];
  char *bytes;
  int64_t size;
  struct stuk {
    int64_t van, tot;
  } * nieuw;
  size_t aantal, ruimte;
  struct bestand *open; /* who wrote in it last, if he still has it open */
  int lezers;           /* who have it open; nothing is known of a file that nobody has */
};

struct bestand {
  sqlite3_file base;
  struct plaat *plaat; /* NULL: a file that nobody needs after a crash */
  sqlite3_file *echt;
};

static sqlite3_vfs *below;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct plaat platen[FILES];
static enum schijf_storing fails;
static int64_t fails_from, fails_left, failed;
static bool lies;

static sqlite3_file *real_of(sqlite3_file *file) {
  return ((struct bestand *)file)->echt;
}

/* Under the lock. */
static bool strikes(enum schijf_storing a, enum schijf_storing b) {
  if (fails == SCHIJF_GOED || (fails != a && fails != b)) return false;
  if (fails_from > 1) return fails_from--, false;
  if (fails_left == 0) return false;
  if (fails_left > 0) fails_left--;
  failed++;
  return true;
}

static bool struck(enum schijf_storing a, enum schijf_storing b) {
  pthread_mutex_lock(&lock);
  bool now = strikes(a, b);
  pthread_mutex_unlock(&lock);
  return now;
}

/* The plate. */

static void grow(struct plaat *plaat, int64_t size) {
  if (size <= plaat->size) return;
  plaat->bytes = realloc(plaat->bytes, (size_t)size);
  assert(plaat->bytes);
  memset(plaat->bytes + plaat->size, 0, (size_t)(size - plaat->size));
  plaat->size = size;
}

static void take(struct plaat *plaat, sqlite3_file *file, int64_t van, int64_t tot) {
  if (tot <= van) return;
  grow(plaat, tot);
  file->pMethods->xRead(file, plaat->bytes + van, (int)(tot - van), van);
}

static void note(struct plaat *plaat, int64_t van, int64_t tot) {
  if (plaat->aantal == plaat->ruimte) {
    plaat->ruimte = 2 * plaat->ruimte + 64;
    plaat->nieuw = realloc(plaat->nieuw, plaat->ruimte * sizeof *plaat->nieuw);
    assert(plaat->nieuw);
  }
  plaat->nieuw[plaat->aantal++] = (struct stuk){van, tot};
}

static int64_t size_of(sqlite3_file *file) {
  sqlite3_int64 size = 0;
  file->pMethods->xFileSize(file, &size);
  return size;
}

static void synced(struct plaat *plaat, sqlite3_file *file) {
  int64_t size = size_of(file);
  for (size_t i = 0; i < plaat->aantal; i++)
    take(plaat, file, plaat->nieuw[i].van, plaat->nieuw[i].tot < size ? plaat->nieuw[i].tot : size);
  plaat->aantal = 0;
  if (size < plaat->size) plaat->size = size;
}

static struct plaat *plate_of(const char *path, sqlite3_file *file) {
  struct plaat *free_one = NULL;
  for (size_t i = 0; i < FILES; i++) {
    if (strcmp(platen[i].path, path) == 0) return &platen[i];
    if (!platen[i].path[0] && !free_one) free_one = &platen[i];
  }
  assert(free_one);
  snprintf(free_one->path, sizeof free_one->path, "%s", path);
  take(free_one, file, 0, size_of(file));
  return free_one;
}

static void forget(struct plaat *plaat) {
  free(plaat->bytes);
  free(plaat->nieuw);
  *plaat = (struct plaat){0};
}

/* A file. */

static int on_close(sqlite3_file *file) {
  struct bestand *b = (struct bestand *)file;
  pthread_mutex_lock(&lock);
  if (b->plaat && b->plaat->open == b) b->plaat->open = NULL;
  if (b->plaat && --b->plaat->lezers == 0) forget(b->plaat);
  pthread_mutex_unlock(&lock);
  return b->echt->pMethods->xClose(b->echt);
}

static int on_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 at) {
  if (struck(SCHIJF_LEEST_NIET, SCHIJF_LEEST_NIET)) return SQLITE_IOERR_READ;
  return real_of(file)->pMethods->xRead(real_of(file), bytes, count, at);
}

static int on_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at) {
  struct bestand *b = (struct bestand *)file;
  pthread_mutex_lock(&lock);
  bool half = fails == SCHIJF_SCHRIJFT_NIET && strikes(SCHIJF_SCHRIJFT_NIET, SCHIJF_SCHRIJFT_NIET);
  int code = half ? SQLITE_IOERR_WRITE : strikes(SCHIJF_VOL, SCHIJF_ALLEEN_LEZEN) ? SQLITE_FULL : SQLITE_OK;
  if (code == SQLITE_FULL && fails == SCHIJF_ALLEEN_LEZEN) code = SQLITE_READONLY;
  if (half) count /= 2;
  if (code == SQLITE_OK || half) {
    int done = b->echt->pMethods->xWrite(b->echt, bytes, count, at);
    if (code == SQLITE_OK) code = done;
    if (b->plaat) note(b->plaat, at, at + count), b->plaat->open = b;
  }
  pthread_mutex_unlock(&lock);
  return code;
}

static int on_truncate(sqlite3_file *file, sqlite3_int64 size) {
  if (struck(SCHIJF_VOL, SCHIJF_ALLEEN_LEZEN)) return SQLITE_IOERR_TRUNCATE;
  return real_of(file)->pMethods->xTruncate(real_of(file), size);
}

static int on_sync(sqlite3_file *file, int flags) {
  static const struct timespec slow = {.tv_nsec = TRAAG_NS};
  struct bestand *b = (struct bestand *)file;
  if (struck(SCHIJF_BEWAART_NIET, SCHIJF_BEWAART_NIET)) return SQLITE_IOERR_FSYNC;
  if (struck(SCHIJF_TRAAG, SCHIJF_TRAAG)) nanosleep(&slow, NULL);
  (void)flags; /* the real disk is left in peace */
  pthread_mutex_lock(&lock);
  if (b->plaat && !lies) synced(b->plaat, b->echt);
  pthread_mutex_unlock(&lock);
  return SQLITE_OK;
}

static int on_file_size(sqlite3_file *file, sqlite3_int64 *ret_size) {
  return real_of(file)->pMethods->xFileSize(real_of(file), ret_size);
}
static int on_lock(sqlite3_file *file, int level) {
  return real_of(file)->pMethods->xLock(real_of(file), level);
}
static int on_unlock(sqlite3_file *file, int level) {
  return real_of(file)->pMethods->xUnlock(real_of(file), level);
}
static int on_check(sqlite3_file *file, int *ret_reserved) {
  return real_of(file)->pMethods->xCheckReservedLock(real_of(file), ret_reserved);
}
static int on_control(sqlite3_file *file, int what, void *arg) {
  return real_of(file)->pMethods->xFileControl(real_of(file), what, arg);
}
static int on_sector(sqlite3_file *file) {
  return real_of(file)->pMethods->xSectorSize(real_of(file));
}
/* It can do nothing that would spare SQLite an fsync. */
static int on_abilities(sqlite3_file *file) {
  (void)file;
  return 0;
}
static int on_map(sqlite3_file *file, int page, int size, int extend, void volatile **ret_at) {
  return real_of(file)->pMethods->xShmMap(real_of(file), page, size, extend, ret_at);
}
static int on_shm_lock(sqlite3_file *file, int offset, int count, int flags) {
  return real_of(file)->pMethods->xShmLock(real_of(file), offset, count, flags);
}
static void on_barrier(sqlite3_file *file) {
  real_of(file)->pMethods->xShmBarrier(real_of(file));
}
static int on_unmap(sqlite3_file *file, int remove) {
  return real_of(file)->pMethods->xShmUnmap(real_of(file), remove);
}

static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = on_close,
    .xRead = on_read,
    .xWrite = on_write,
    .xTruncate = on_truncate,
    .xSync = on_sync,
    .xFileSize = on_file_size,
    .xLock = on_lock,
    .xUnlock = on_unlock,
    .xCheckReservedLock = on_check,
    .xFileControl = on_control,
    .xSectorSize = on_sector,
    .xDeviceCharacteristics = on_abilities,
    .xShmMap = on_map,
    .xShmLock = on_shm_lock,
    .xShmBarrier = on_barrier,
    .xShmUnmap = on_unmap,
};

static int on_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *ret_flags) {
  struct bestand *b = (struct bestand *)file;
  (void)vfs;
  *b = (struct bestand){.echt = (sqlite3_file *)(b + 1)};
  int code = below->xOpen(below, name, b->echt, flags, ret_flags);
  if (b->echt->pMethods) b->base.pMethods = &methods;
  if (code != SQLITE_OK || !name || !(flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL))) return code;
  pthread_mutex_lock(&lock);
  b->plaat = plate_of(name, b->echt);
  b->plaat->open = b;
  b->plaat->lezers++;
  pthread_mutex_unlock(&lock);
  return code;
}

void schijf_leggen(void) {
  static sqlite3_vfs vfs;
  below = sqlite3_vfs_find(NULL);
  vfs = *below;
  vfs.zName = "proefschijf";
  vfs.pNext = NULL;
  vfs.szOsFile = (int)sizeof(struct bestand) + below->szOsFile;
  vfs.xOpen = on_open;
  sqlite3_vfs_register(&vfs, 1);
}

void schijf_storen(enum schijf_storing storing, int64_t n, int64_t keren) {
  pthread_mutex_lock(&lock);
  fails = storing;
  fails_from = n;
  fails_left = keren ? keren : -1;
  failed = 0;
  pthread_mutex_unlock(&lock);
}

int64_t schijf_gestoord(void) {
  pthread_mutex_lock(&lock);
  int64_t count = failed;
  pthread_mutex_unlock(&lock);
  return count;
}

void schijf_liegen(bool liegt) {
  pthread_mutex_lock(&lock);
  lies = liegt;
  pthread_mutex_unlock(&lock);
}

/* Each sector that was written and not synced is old, new or (past the old end) nothing. */
static void by_chance(struct plaat *plaat, unsigned *zaad, const char *path) {
  struct plaat left = {.size = 0};
  sqlite3_file *file = plaat->open ? plaat->open->echt : NULL;
  int64_t size = file ? size_of(file) : 0;
  grow(&left, plaat->size);
  if (plaat->size) memcpy(left.bytes, plaat->bytes, (size_t)plaat->size);
  for (size_t i = 0; file && i < plaat->aantal; i++)
    for (int64_t at = plaat->nieuw[i].van; at < plaat->nieuw[i].tot && at < size; at += SECTOR) {
      int64_t tot = at + SECTOR < plaat->nieuw[i].tot ? at + SECTOR : plaat->nieuw[i].tot;
      if (rand_r(zaad) & 1) take(&left, file, at, tot < size ? tot : size);
    }
  FILE *out = fopen(path, "wbe");
  assert(out);
  size_t written = left.size ? fwrite(left.bytes, 1, (size_t)left.size, out) : 0;
  assert(written == (size_t)left.size);
  (void)written;
  fclose(out);
  free(left.bytes);
}

void schijf_stroom_weg(const char *van, const char *naar, unsigned zaad) {
  pthread_mutex_lock(&lock);
  for (size_t i = 0; i < FILES; i++) {
    const char *name = strrchr(platen[i].path, '/');
    char path[PATH_MAX];
    if (!name || strncmp(platen[i].path, van, strlen(van)) != 0) continue;
    if (snprintf(path, sizeof path, "%s%s", naar, name) >= PATH_MAX) continue;
    by_chance(&platen[i], &zaad, path);
  }
  pthread_mutex_unlock(&lock);
}

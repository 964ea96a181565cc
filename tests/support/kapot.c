/* A machine that fails, for a program that is not asked: loaded before it (LD_PRELOAD). What fails stands in a file of
 * numbers (KAPOT) that somebody else writes while it runs. Only files are touched, never connections. */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

/* tests/crash/storing.test.mjs writes them in this order. */
struct kapot {
  int32_t vol;        /* no byte more on the disk */
  int32_t alleen;     /* it may only be read */
  int32_t leest_niet; /* reading gives an error */
  int32_t schrijft_niet;
  int32_t bewaart_niet; /* fsync gives one */
  int32_t traag;        /* milliseconds that an fsync takes */
  int32_t klok;         /* seconds that the clock is wrong */
};

static volatile struct kapot *kapot;

__attribute__((constructor)) static void look(void) {
  static struct kapot nothing;
  const char *path = getenv("KAPOT");
  int fd = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
  void *at = fd < 0 ? MAP_FAILED : mmap(NULL, sizeof *kapot, PROT_READ, MAP_SHARED, fd, 0);
  if (fd >= 0) close(fd);
  kapot = at == MAP_FAILED ? &nothing : at;
}

#define NEXT(name)                                                                                                     \
  static __typeof__(name) *next;                                                                                       \
  if (!next) next = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

static int is_file(int fd) {
  struct stat stat;
  int before = errno;
  int is = fstat(fd, &stat) == 0 && S_ISREG(stat.st_mode);
  errno = before;
  return is;
}

static int refuses(int fd) {
  if (!kapot || !(kapot->vol || kapot->alleen || kapot->schrijft_niet) || !is_file(fd)) return 0;
  return errno = kapot->vol ? ENOSPC : kapot->alleen ? EROFS : EIO;
}

static int unreadable(int fd) {
  return kapot && kapot->leest_niet && is_file(fd) ? (errno = EIO) : 0;
}

ssize_t write(int fd, const void *bytes, size_t count) {
  NEXT(write);
  return refuses(fd) ? -1 : next(fd, bytes, count);
}
/* These two are pwrite64 and pread64 to the linker. */
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
  NEXT(pwrite);
  return refuses(fd) ? -1 : next(fd, bytes, count, at);
}
/* By their own names, for who was compiled without large files. */
ssize_t pwrite_plain(int fd, const void *bytes, size_t count, off_t at) __asm__("pwrite");
ssize_t pwrite_plain(int fd, const void *bytes, size_t count, off_t at) {
  return pwrite(fd, bytes, count, at);
}
ssize_t pread_plain(int fd, void *bytes, size_t count, off_t at) __asm__("pread");
ssize_t pread_plain(int fd, void *bytes, size_t count, off_t at) {
  return pread(fd, bytes, count, at);
}
ssize_t read(int fd, void *bytes, size_t count) {
  NEXT(read);
  return unreadable(fd) ? -1 : next(fd, bytes, count);
}
ssize_t pread(int fd, void *bytes, size_t count, off_t at) {
  NEXT(pread);
  return unreadable(fd) ? -1 : next(fd, bytes, count, at);
}

static int sync_fails(int fd) {
  if (!kapot || !is_file(fd)) return 0;
  if (kapot->traag) nanosleep(&(struct timespec){kapot->traag / 1000, kapot->traag % 1000 * 1000000L}, NULL);
  return kapot->bewaart_niet ? (errno = EIO) : 0;
}

int fsync(int fd) {
  NEXT(fsync);
  return sync_fails(fd) ? -1 : next(fd);
}
int fdatasync(int fd) {
  NEXT(fdatasync);
  return sync_fails(fd) ? -1 : next(fd);
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  NEXT(clock_gettime);
  int code = next(clock, now);
  if (code == 0 && kapot && clock == CLOCK_REALTIME) now->tv_sec += kapot->klok;
  return code;
}

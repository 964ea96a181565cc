#include "sleutel.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/id.h"

enum { HEX = 64 };

static int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool of_hex(struct str hex, struct sleutel *ret_sleutel, struct fault *fault) {
  bool good = hex.len == HEX;
  for (size_t i = 0; good && i < HEX; i += 2) {
    int high = digit(hex.ptr[i]), low = digit(hex.ptr[i + 1]);
    good = high >= 0 && low >= 0;
    ret_sleutel->bytes[i / 2] = (uint8_t)(high * 16 + low);
  }
  ret_sleutel->vast = true;
  return good ||
         fault_set(fault, FAULT_INPUT, S("De sleutel van Schakel klopt niet: het moeten 64 hexadecimale cijfers zijn."),
                   "key is no 64 hexadecimal digits");
}

static bool file_fault(const char *what, struct fault *fault) {
  return fault_set(
      fault, FAULT_INPUT,
      S("Schakel kan zijn sleutel niet gebruiken. Het bestand `sleutel` in de map met gegevens moet van het "
        "account van Schakel zijn, en alleen dat account mag het lezen (0600)."),
      "key file: %s", what);
}

/* A first start makes it; two at once agree, for only one of them can make the file. */
static bool make_file(struct arena *arena, const char *path, struct fault *fault) {
  uint8_t bytes[HEX / 2];
  int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0) return errno == EEXIST || file_fault("cannot be made", fault);
  random_bytes(bytes, sizeof bytes);
  struct str hex = str_join(arena, hex_of(arena, bytes, sizeof bytes), S("\n"));
  bool written = write(fd, hex.ptr, hex.len) == (ssize_t)hex.len && fsync(fd) == 0;
  close(fd);
  if (!written) unlink(path);
  return written || file_fault("cannot be written", fault);
}

static bool read_file(struct arena *arena, const char *path, struct sleutel *ret_sleutel, struct fault *fault) {
  char *text = arena_new(arena, HEX + 2);
  struct stat stat;
  int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (fd < 0) return file_fault("cannot be opened", fault);
  bool own = fstat(fd, &stat) == 0 && S_ISREG(stat.st_mode) && (stat.st_mode & 077) == 0;
  ssize_t got = read(fd, text, HEX + 2);
  close(fd);
  if (!own) return file_fault("others may read it", fault);
  return of_hex(str_trim((struct str){text, got > 0 ? (size_t)got : 0}), ret_sleutel, fault);
}

bool sleutel_laden(struct arena *arena, struct str where, struct sleutel *ret_sleutel, struct fault *fault) {
  const char *given = getenv("SCHAKEL_SLEUTEL");
  if (given && *given) return of_hex(str_of(given), ret_sleutel, fault);
  if (str_starts(where, S("postgresql://")) || str_starts(where, S("postgres://"))) {
    random_bytes(ret_sleutel->bytes, sizeof ret_sleutel->bytes);
    ret_sleutel->vast = false;
    return true;
  }
  const char *path = str_c(arena, str_join(arena, where, S("/sleutel")));
  if (access(path, F_OK) != 0 && !make_file(arena, path, fault)) return false;
  return read_file(arena, path, ret_sleutel, fault);
}

/* A helper program in a box: bytes in on standard input, bytes out on standard output, nothing else. */
#ifndef CONNECT_ZANDBAK_H
#define CONNECT_ZANDBAK_H

#include <stddef.h>

#include "base/arena.h"
#include "base/str.h"

struct zandbak {
  char *const *argv;   /* argv[0] is looked up in PATH */
  unsigned timeout_ms; /* real time; then the process and all its children are killed */
  size_t output_max;   /* bytes */
  size_t memory_max;   /* bytes of address space */
  const char *const
      *leesbaar; /* files and folders that it may read, ended by NULL; those that do not exist are passed over */
};

enum zandbak_einde { ZANDBAK_GOED, ZANDBAK_GEEN_PROGRAMMA, ZANDBAK_TE_LANG, ZANDBAK_MISLUKT };

/* The program gets a temporary folder of its own as HOME and TMPDIR and an environment of four names. The kernel's
 * means are used as far as they are there: no new privileges, no sockets, limits on time, memory and files always;
 * Landlock and an empty network where allowed. */
enum zandbak_einde zandbak_draai(const struct zandbak *zandbak, struct arena *arena, struct str invoer,
                                 struct str *ret_uitvoer);

#endif

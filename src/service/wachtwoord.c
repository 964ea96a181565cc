#include "wachtwoord.h"

#include "base/id.h"

struct str wachtwoord_bedenken(struct arena *arena) {
  static const char *const words[] = {"molen",     "kompas", "rivier", "lantaarn", "veerpont", "appel",   "bakker",
                                      "winter",    "zolder", "fiets",  "tulp",     "haven",    "dijk",    "ooievaar",
                                      "schelp",    "brug",   "kachel", "wolk",     "emmer",    "kersen",  "ladder",
                                      "merel",     "noot",   "orgel",  "paard",    "rozen",    "sleutel", "tegel",
                                      "vuurtoren", "wilg",   "zeil",   "anker"};
  uint8_t r[6];
  random_bytes(r, sizeof r);
  unsigned number = ((unsigned)r[4] << 8 | r[5]) % 9000 + 1000;
  return str_format(arena, "%s-%s-%s-%s-%u", words[r[0] % 32], words[r[1] % 32], words[r[2] % 32], words[r[3] % 32],
                    number);
}

#include "render/svg_tekst.h"

#include "base/arena.h"

/* Advances of Source Sans 3 at weight 600 from space on, in thousandths, as a browser measures them. */
static const short advances[] = {200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344,
                                 513, 513, 513, 513, 513, 513, 513, 513, 513, 513, 275, 275, 513, 513, 513, 444,
                                 875, 558, 597, 576, 625, 538, 510, 628, 663, 282, 494, 597, 502, 745, 657, 674,
                                 582, 674, 592, 545, 546, 655, 536, 800, 541, 501, 540, 324, 344, 324, 513, 500,
                                 549, 516, 563, 462, 564, 507, 317, 520, 558, 262, 263, 522, 271, 843, 560, 549,
                                 564, 564, 373, 431, 361, 556, 495, 748, 481, 495, 443, 324, 255, 324, 513};
enum { REGELS_MAX = 40 };
enum { LETTER_ANDERS = 700, LETTER_WIJD = 1000, SPELING = 104 }; /* other scripts; per cent to spare */

static bool is_begin(char c) {
  return ((unsigned char)c & 0xc0) != 0x80;
}

static int letter_width(char first) {
  unsigned char c = (unsigned char)first;
  if (c >= 32 && c < 127) return advances[c - 32];
  return c >= 0xe0 ? LETTER_WIJD : LETTER_ANDERS;
}

int tekst_breed(struct str tekst) {
  int width = 0;
  for (size_t i = 0; i < tekst.len; i++)
    if (is_begin(tekst.ptr[i])) width += letter_width(tekst.ptr[i]);
  return width * SPELING / 100;
}

/* How many bytes of a word fit, at least one letter. */
static size_t fitting(struct str word, int size, int room) {
  size_t end = 0;
  for (size_t i = 1; i <= word.len; i++) {
    if (i < word.len && !is_begin(word.ptr[i])) continue;
    if (end && tekst_breed(str_part(word, 0, i)) * size > room * 1000) break;
    end = i;
  }
  return end;
}

struct svg_regels svg_afbreken(struct arena *arena, struct str tekst, int size, int room) {
  struct str *lines = NEW_ARRAY(arena, struct str, REGELS_MAX);
  struct str rest = str_trim(tekst), word, line = {0};
  size_t count = 0;
  while (rest.len && str_cut(&rest, ' ', &word)) {
    struct str longer = line.len ? str_format(arena, "%.*s %.*s", STR_ARG(line), STR_ARG(word)) : word;
    if (line.len && tekst_breed(longer) * size > room * 1000) {
      if (count < REGELS_MAX) lines[count++] = line;
      longer = word;
    }
    for (size_t end; (end = fitting(longer, size, room)) < longer.len; longer = str_part(longer, end, longer.len))
      if (count < REGELS_MAX) lines[count++] = str_part(longer, 0, end);
    line = longer;
  }
  if (line.len && count < REGELS_MAX) lines[count++] = line;
  return (struct svg_regels){lines, count};
}

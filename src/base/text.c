#include "base/text.h"

#include "base/arena.h"

enum { NOT_UTF8 = 0xfffd, MAX_BYTES = 4 };

/* The code point at the start of s, which is not empty; *ret_len is its length in bytes. NOT_UTF8 with length 1 when
 * there is none: overlong forms, surrogates and what lies above U+10FFFF count as none. */
static uint32_t decode(struct str s, size_t *ret_len) {
  static const uint32_t lowest[] = {0, 0, 0x80, 0x800, 0x10000};
  const unsigned char *bytes = (const unsigned char *)s.ptr;
  *ret_len = 1;
  if (bytes[0] < 0x80) return bytes[0];
  size_t len = bytes[0] >= 0xf0 ? 4 : bytes[0] >= 0xe0 ? 3 : 2;
  if (bytes[0] < 0xc2 || bytes[0] > 0xf4 || s.len < len) return NOT_UTF8;
  uint32_t point = bytes[0] & (0x7fU >> len);
  for (size_t i = 1; i < len; i++) {
    if ((bytes[i] & 0xc0) != 0x80) return NOT_UTF8;
    point = point << 6 | (bytes[i] & 0x3fU);
  }
  if (point < lowest[len] || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return NOT_UTF8;
  *ret_len = len;
  return point;
}

static size_t put(char *bytes, char c) {
  bytes[0] = c;
  return 1;
}

static size_t encode(uint32_t point, char bytes[MAX_BYTES]) {
  static const unsigned char first[] = {0, 0, 0xc0, 0xe0, 0xf0};
  if (point < 0x80) return put(bytes, (char)point);
  size_t len = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  for (size_t i = len; i-- > 1; point >>= 6) bytes[i] = (char)(0x80 | (point & 0x3f));
  bytes[0] = (char)(first[len] | point);
  return len;
}

static bool is_control(uint32_t point) {
  if (point == '\t' || point == '\n' || point == '\r') return false;
  return point < 0x20 || (point >= 0x7f && point < 0xa0);
}

bool text_check(struct str s) {
  for (size_t len; s.len > 0; s = str_part(s, len, s.len)) {
    uint32_t point = decode(s, &len);
    if ((point == NOT_UTF8 && len == 1) || is_control(point)) return false;
  }
  return true;
}

static bool starts_point(char c) {
  return ((unsigned char)c & 0xc0) != 0x80;
}

size_t text_length(struct str s) {
  size_t points = 0;
  for (size_t i = 0; i < s.len; i++) points += starts_point(s.ptr[i]);
  return points;
}

struct str text_first(struct str s, size_t max) {
  size_t points = 0;
  for (size_t i = 0; i < s.len; i++)
    if (starts_point(s.ptr[i]) && points++ == max) return str_part(s, 0, i);
  return s;
}

struct str text_normal(struct arena *arena, struct str s) {
  s = str_trim(s);
  if (!str_has(s, '\r')) return str_copy(arena, s);
  char *text = arena_new(arena, s.len + 1);
  size_t len = 0;
  for (size_t i = 0; i < s.len; i++) {
    if (s.ptr[i] != '\r')
      text[len++] = s.ptr[i];
    else if (i + 1 == s.len || s.ptr[i + 1] != '\n')
      text[len++] = '\n';
  }
  return (struct str){text, len};
}

/* Base letters by code point: '+' is one of the ligatures below, '.' has no base letter. */
enum { LATIN = 0xc0, LATIN_MORE = 0x1e00 };
static const char latin[] = /* U+00C0..U+024F */
    "aaaaaa+ceeeeiiiidnooooo.ouuuuy++aaaaaa+ceeeeiiiidnooooo.ouuuuy+yaaaaaaccccccccddddeeeeeeeeeegggggggg"
    "hhhhiiiiiiiiii++jjkkkllllllllllnnnnnnnnnoooooo++rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsbbbb..oc"
    "cdddd.eeeffg...ikkl..nnooo..pp.....ttttuu.vyyzz........w....+++++++++aaiioouuuuuuuuuueaaaa++ggggkkoo"
    "oo..j+++gg.wnnaa++ooaaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylntj..accltsz..b..eejj.qrryy";
static const char latin_more[] = /* U+1E00..U+1EFF */
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss"
    "ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyasss+.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee"
    "iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy....yy";

static const struct {
  uint32_t point;
  const char *letters;
} ligatures[] = {
    {0x00c6, "ae"}, {0x00de, "th"},  {0x00df, "ss"},  {0x00e6, "ae"}, {0x00fe, "th"}, {0x0132, "ij"}, {0x0133, "ij"},
    {0x0152, "oe"}, {0x0153, "oe"},  {0x01c4, "dz"},  {0x01c5, "dz"}, {0x01c6, "dz"}, {0x01c7, "lj"}, {0x01c8, "lj"},
    {0x01c9, "lj"}, {0x01ca, "nj"},  {0x01cb, "nj"},  {0x01cc, "nj"}, {0x01e2, "ae"}, {0x01e3, "ae"}, {0x01f1, "dz"},
    {0x01f2, "dz"}, {0x01f3, "dz"},  {0x01fc, "ae"},  {0x01fd, "ae"}, {0x1e9e, "ss"}, {0xfb00, "ff"}, {0xfb01, "fi"},
    {0xfb02, "fl"}, {0xfb03, "ffi"}, {0xfb04, "ffl"}, {0xfb05, "st"}, {0xfb06, "st"},
};

struct range {
  uint32_t from, to;
};

/* What stands inside a word without being read: soft hyphen, loose accents, marks of no width. */
static const struct range unread[] = {{0xad, 0xad},     {0x300, 0x36f},   {0x200b, 0x200f},
                                      {0x2060, 0x2064}, {0xfe00, 0xfe0f}, {0xfeff, 0xfeff}};

/* Everything that is neither a letter nor a digit, in so far as people type it. */
static const struct range separators[] = {
    {0x00, 0x2f},     {0x3a, 0x40},     {0x5b, 0x60},     {0x7b, 0xbf},     {0xd7, 0xd7},      {0xf7, 0xf7},
    {0x2b0, 0x2ff},   {0x37e, 0x37e},   {0x387, 0x387},   {0x589, 0x58a},   {0x5be, 0x5be},    {0x60c, 0x60d},
    {0x61b, 0x61f},   {0x66a, 0x66d},   {0x6d4, 0x6d4},   {0x964, 0x965},   {0x2000, 0x206f},  {0x20a0, 0x20cf},
    {0x2190, 0x2bff}, {0x2e00, 0x2e7f}, {0x3000, 0x3004}, {0x3008, 0x3020}, {0xfe10, 0xfe6f},  {0xff00, 0xff0f},
    {0xff1a, 0xff20}, {0xff3b, 0xff40}, {0xff5b, 0xff65}, {0xfff0, 0xffff}, {0x1f000, 0x1faff}};

/* The ranges stand in order. */
static bool within(const struct range *ranges, size_t count, uint32_t point) {
  for (size_t i = 0; i < count && point >= ranges[i].from; i++)
    if (point <= ranges[i].to) return true;
  return false;
}

/* Greek and Cyrillic, where capitals lie at a fixed distance. */
static uint32_t lower_simple(uint32_t point) {
  if (point >= 0x391 && point <= 0x3ab && point != 0x3a2) return point + 0x20;
  if (point >= 0x388 && point <= 0x38a) return point + 0x25;
  if (point == 0x386) return 0x3ac;
  if (point == 0x38c) return 0x3cc;
  if (point == 0x38e || point == 0x38f) return point + 0x3f;
  if (point == 0x3c2) return 0x3c3; /* the sigma at the end of a word */
  if (point >= 0x400 && point <= 0x40f) return point + 0x50;
  if (point >= 0x410 && point <= 0x42f) return point + 0x20;
  if (point >= 0x460 && point <= 0x4ff && (point < 0x482 || point > 0x489) && (point < 0x4c0 || point > 0x4cf))
    return point | 1;
  return point;
}

static char base_letter(uint32_t point) {
  if (point >= LATIN && point < LATIN + sizeof latin - 1) return latin[point - LATIN];
  if (point >= LATIN_MORE && point < LATIN_MORE + sizeof latin_more - 1) return latin_more[point - LATIN_MORE];
  return point >= 0xfb00 && point <= 0xfb06 ? '+' : '.';
}

static struct str ligature(uint32_t point) {
  for (size_t i = 0; i < sizeof ligatures / sizeof *ligatures; i++)
    if (ligatures[i].point == point) return str_of(ligatures[i].letters);
  return S("");
}

/* Writes the letters that a code point folds to, never more bytes than it had itself; gives their number. */
static size_t fold_letter(uint32_t point, char bytes[MAX_BYTES]) {
  if (point < 0x80) return put(bytes, (char)(point >= 'A' && point <= 'Z' ? point + 'a' - 'A' : point));
  char letter = base_letter(point);
  if (letter == '.') return encode(lower_simple(point), bytes);
  if (letter != '+') return put(bytes, letter);
  struct str letters = ligature(point);
  memcpy(bytes, letters.ptr, letters.len);
  return letters.len;
}

struct str text_fold(struct arena *arena, struct str s) {
  char *text = arena_new(arena, s.len + MAX_BYTES);
  size_t written = 0;
  bool between = false;
  for (size_t len; s.len > 0; s = str_part(s, len, s.len)) {
    uint32_t point = decode(s, &len);
    if (within(unread, sizeof unread / sizeof *unread, point)) continue;
    if (within(separators, sizeof separators / sizeof *separators, point)) {
      between = written > 0;
      continue;
    }
    if (between) text[written++] = ' ';
    between = false;
    written += fold_letter(point, text + written);
  }
  return (struct str){text, written};
}

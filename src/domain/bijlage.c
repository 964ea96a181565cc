#include "domain/bijlage.h"

#include <string.h>

#include "base/text.h"

#define OOXML "application/vnd.openxmlformats-officedocument."
#define ODF "application/vnd.oasis.opendocument."

static const struct {
  const char *mediatype, *einde;
} soorten[] = {
    {"application/pdf", ".pdf"},
    {"image/png", ".png"},
    {"image/jpeg", ".jpg"},
    {OOXML "wordprocessingml.document", ".docx"},
    {OOXML "spreadsheetml.sheet", ".xlsx"},
    {ODF "text", ".odt"},
    {ODF "spreadsheet", ".ods"},
    {"text/plain; charset=utf-8", ".txt"},
};

/* --- what is in a zip: its list of names at the end, which is what Word and Excel read --- */

enum { EIND = 22, EIND_OPMERKING = 65535, RIJ = 46, RIJEN_MAX = 10000 };

static size_t number(struct str bytes, size_t at, size_t size) {
  size_t value = 0;
  for (size_t i = 0; i < size; i++) value |= (size_t)(unsigned char)bytes.ptr[at + i] << (8 * i);
  return value;
}

static bool find_end(struct str bytes, size_t *ret_at) {
  if (bytes.len < EIND) return false;
  size_t lowest = bytes.len > EIND + EIND_OPMERKING ? bytes.len - EIND - EIND_OPMERKING : 0;
  for (size_t at = bytes.len - EIND;; at--) {
    if (memcmp(bytes.ptr + at, "PK\x05\x06", 4) == 0) return *ret_at = at, true;
    if (at == lowest) return false;
  }
}

static bool ends_like(struct str name, const char *ending) {
  size_t len = strlen(ending);
  if (name.len < len) return false;
  for (size_t i = 0; i < len; i++) {
    char c = name.ptr[name.len - len + i];
    if (c >= 'A' && c <= 'Z') c = (char)(c - 'A' + 'a');
    if (c != ending[i]) return false;
  }
  return true;
}

struct inhoud {
  bool word, excel, odf, macros, versleuteld;
};

static void look_at(struct str name, struct inhoud *inhoud) {
  size_t at;
  inhoud->word |= str_eq(name, S("word/document.xml"));
  inhoud->excel |= str_eq(name, S("xl/workbook.xml"));
  inhoud->odf |= str_eq(name, S("content.xml"));
  inhoud->macros |= ends_like(name, "vbaproject.bin") || ends_like(name, "vbadata.xml") || ends_like(name, ".exe") ||
                    ends_like(name, ".dll") || ends_like(name, ".js") || ends_like(name, ".vbs") ||
                    str_find(name, S("macrosheets/"), &at) || str_starts(name, S("Basic/")) ||
                    str_starts(name, S("Scripts/"));
}

/* False when it is no whole zip. */
static bool read_zip(struct str bytes, struct inhoud *ret_inhoud) {
  size_t end;
  struct inhoud inhoud = {0};
  if (!find_end(bytes, &end)) return false;
  size_t count = number(bytes, end + 10, 2), at = number(bytes, end + 16, 4);
  if (count == 0 || count > RIJEN_MAX) return false;
  for (size_t i = 0; i < count; i++) {
    if (at > end || end - at < RIJ || memcmp(bytes.ptr + at, "PK\x01\x02", 4) != 0) return false;
    size_t name = number(bytes, at + 28, 2), rest = number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
    if (end - at - RIJ < name + rest) return false;
    inhoud.versleuteld |= number(bytes, at + 8, 2) & 1;
    look_at((struct str){bytes.ptr + at + RIJ, name}, &inhoud);
    at += RIJ + name + rest;
  }
  *ret_inhoud = inhoud;
  return true;
}

/* OpenDocument says what it is in its first file, which is not packed. */
static const char *odf_kind(struct str bytes) {
  static const char *const kinds[] = {ODF "text", ODF "spreadsheet"};
  if (bytes.len < 38 || !str_eq(str_part(bytes, 30, 38), S("mimetype"))) return NULL;
  for (size_t i = 0; i < 2; i++) {
    size_t len = strlen(kinds[i]);
    if (number(bytes, 18, 4) == len && str_eq(str_part(bytes, 38, 38 + len), str_of(kinds[i]))) return kinds[i];
  }
  return NULL;
}

static const char *kind_of_zip(struct str bytes, const char **ret_bezwaar) {
  struct inhoud inhoud;
  if (!read_zip(bytes, &inhoud)) return NULL;
  const char *kind = inhoud.word    ? OOXML "wordprocessingml.document"
                     : inhoud.excel ? OOXML "spreadsheetml.sheet"
                     : inhoud.odf   ? odf_kind(bytes)
                                    : NULL;
  if (kind && inhoud.versleuteld) {
    *ret_bezwaar = "Dit bestand zit op slot met een wachtwoord. Haal het wachtwoord eraf en kies het opnieuw.";
    return NULL;
  }
  if (kind && inhoud.macros) {
    *ret_bezwaar = "In dit bestand zitten macro's. Die kunnen gevaarlijk zijn. Sla het op als PDF en kies dat bestand.";
    return NULL;
  }
  return kind;
}

const char *bijlage_mediatype(struct str bytes, const char **ret_bezwaar) {
  *ret_bezwaar = "Dit soort bestand kan niet. Kies een PDF, een foto (PNG of JPEG), Word, Excel, OpenDocument of "
                 "gewone tekst.";
  if (str_starts(bytes, S("%PDF-"))) return "application/pdf";
  if (str_starts(bytes, S("\x89PNG\r\n\x1a\n"))) return "image/png";
  if (str_starts(bytes, S("\xff\xd8\xff"))) return "image/jpeg";
  if (str_starts(bytes, S("PK\x03\x04"))) return kind_of_zip(bytes, ret_bezwaar);
  return bytes.len && text_check(bytes) ? "text/plain; charset=utf-8" : NULL;
}

/* --- its name --- */

/* Characters that turn the order of letters, or cannot be seen, hide what a name ends with: "foto\u202Egnp.exe". */
static bool turns(const unsigned char *c, size_t left) {
  if (left < 3 || c[0] != 0xe2) return false;
  return (c[1] == 0x80 && ((c[2] >= 0x8b && c[2] <= 0x8f) || (c[2] >= 0xa8 && c[2] <= 0xae))) ||
         (c[1] == 0x81 && c[2] >= 0xa0 && c[2] <= 0xaf);
}

static struct str clean(struct arena *arena, struct str naam) {
  char *name = arena_new(arena, naam.len + 1);
  size_t len = 0;
  for (size_t i = 0; i < naam.len; i++) {
    char c = naam.ptr[i];
    if (c == '/' || c == '\\') {
      len = 0;
    } else if (turns((const unsigned char *)naam.ptr + i, naam.len - i)) {
      i += 2;
    } else if ((unsigned char)c < ' ' || c == 0x7f || strchr(":*?\"<>|", c)) {
      name[len++] = '-';
    } else {
      name[len++] = c;
    }
  }
  struct str trimmed = str_trim((struct str){name, len});
  while (trimmed.len && (*trimmed.ptr == '.' || *trimmed.ptr == ' ')) trimmed = str_part(trimmed, 1, trimmed.len);
  return trimmed;
}

struct str bijlage_naam(struct arena *arena, struct str naam, const char *mediatype) {
  struct str name = clean(arena, naam);
  const char *ending = "";
  for (size_t i = 0; i < sizeof soorten / sizeof *soorten; i++)
    if (strcmp(soorten[i].mediatype, mediatype) == 0) ending = soorten[i].einde;
  bool fits = ends_like(name, ending) || (strcmp(ending, ".jpg") == 0 && ends_like(name, ".jpeg"));
  if (name.len == 0) name = S("bijlage");
  size_t room = BIJLAGE_NAAM_MAX - strlen(ending);
  if (!fits) return str_join(arena, text_first(name, room), str_of(ending));
  if (text_length(name) <= BIJLAGE_NAAM_MAX) return name;
  return str_join(arena, text_first(name, room), str_of(ending));
}

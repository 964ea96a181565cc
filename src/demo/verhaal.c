#include "verhaal.h"

#include "base/buf.h"

enum { TEKST_MAX = 8 * 1024 };

/* The end of the alternative or the choice that `at` is in: the next `|` or `]` at this depth. */
static const char *end_of(const char *at) {
  for (int depth = 0; *at; at++) {
    if (*at == '[') depth++;
    if (depth == 0 && (*at == '|' || *at == ']')) break;
    if (*at == ']') depth--;
  }
  return at;
}

static struct str other_name(const struct verteller *v) {
  const struct gezin *gezin = v->gezin;
  size_t ander = v->wie == 0 ? 1 : 0;
  bool volwassen = ander < gezin->volwassenen;
  return volwassen ? mens_naam(v->arena, &gezin->leden[ander], v->dag) : naam_verzinnen(v->kans, v->arena);
}

static struct str told(const struct verteller *v, char what) {
  static const char *const dagen[] = {"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"};
  static const char *const getallen[] = {"twee", "drie", "vier", "vijf", "zes"};
  static const char *const maanden[] = {"januari", "februari", "maart",     "april",   "mei",      "juni",
                                        "juli",    "augustus", "september", "oktober", "november", "december"};
  static const char *const tijden[] = {"half negen", "negen uur", "kwart over negen", "half elf", "elf uur",
                                       "half twee",  "twee uur",  "kwart over drie",  "vier uur"};
  const struct mens *mens = &v->gezin->leden[v->wie];
  switch (what) {
  case 'N':
    return mens_naam(v->arena, mens, v->dag);
  case 'V':
    return mens->voornaam;
  case 'H':
    return mens->vrouw ? S("zij") : S("hij");
  case 'Z':
    return mens->vrouw ? S("haar") : S("zijn");
  case 'M':
    return mens->vrouw ? S("haar") : S("hem");
  case 'O':
    return other_name(v);
  case 'B':
    return naam_verzinnen(v->kans, v->arena);
  case 'R':
    return v->gezin->aantal == 1 ? S("woont alleen") : str_join(v->arena, S("woont met "), other_name(v));
  case 'F':
    return mens->vrouw ? S("man") : S("vrouw");
  case 'I':
    return mens->vrouw ? S("hij") : S("zij");
  case 'X':
    return mens->vrouw ? S("vrouw") : S("man");
  case 'P':
    return v->gezin->plaats;
  case 'S':
    return v->gezin->straat;
  case 'L':
    return str_format(v->arena, "%d", leeftijd_op(mens->geboren, v->dag));
  case 'D':
    return str_of(KIES(v->kans, dagen));
  case 'G':
    return str_of(KIES(v->kans, getallen));
  case 'W':
    return str_format(v->arena, "%d", kans_tussen(v->kans, 2, 12));
  case 'U':
    return str_of(KIES(v->kans, tijden));
  case 'A':
    return str_of(maanden[(datum_van(v->dag).maand + (int)kans_getal(v->kans, 3)) % 12]);
  default:
    return (struct str){0};
  }
}

static void write(const struct verteller *v, struct buf *buf, const char *from, const char *to) {
  for (const char *at = from; at < to; at++) {
    if (*at == '{') {
      buf_add(buf, told(v, at[1]));
      at += 2;
    } else if (*at == '[') {
      const char *options[16];
      size_t count = 0;
      const char *option = at + 1, *end;
      do {
        options[count++] = option;
        end = end_of(option);
        option = end + 1;
      } while (*end == '|' && count < 16);
      const char *chosen = options[kans_getal(v->kans, count)];
      write(v, buf, chosen, end_of(chosen));
      at = end;
    } else {
      buf_add_char(buf, *at);
    }
  }
}

/* "mevrouw … . zij …" as people write it. */
static struct str capitals(struct str text) {
  char *letters = (char *)(uintptr_t)text.ptr;
  bool begin = true;
  for (size_t i = 0; i < text.len; i++) {
    if (begin && letters[i] >= 'a' && letters[i] <= 'z') letters[i] = (char)(letters[i] - 'a' + 'A');
    if (letters[i] != ' ' && letters[i] != '\n') begin = false;
    if (letters[i] == '.' || letters[i] == '?' || letters[i] == '!' || letters[i] == '\n') begin = true;
  }
  return text;
}

struct str vertel(const struct verteller *v, const char *patroon) {
  struct buf buf;
  const char *end = patroon;
  while (*end) end++;
  buf_init(&buf, v->arena, TEKST_MAX);
  write(v, &buf, patroon, end);
  return capitals(buf_str(&buf));
}

struct str vertel_een(const struct verteller *v, const char *const patronen[PATRONEN_MAX]) {
  size_t count = 0;
  while (count < PATRONEN_MAX && patronen[count]) count++;
  return count ? vertel(v, patronen[kans_getal(v->kans, count)]) : (struct str){0};
}

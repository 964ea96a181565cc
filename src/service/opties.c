#include "opties.h"

#include <pwd.h>
#include <unistd.h>

static bool complain(const char *command, const char *what, const char *word) {
  fprintf(stderr, "schakel %s: %s %s\n", command, what, word);
  return false;
}

static const struct optie_vorm *form_of(struct str naam, const struct optie_vorm *vormen, size_t aantal) {
  for (size_t i = 0; i < aantal; i++)
    if (str_eq(naam, str_of(vormen[i].naam))) return &vormen[i];
  return NULL;
}

bool opties_lezen(int argc, char **argv, const struct optie_vorm *vormen, size_t aantal) {
  for (int i = 1; i < argc; i++) {
    struct str word = str_of(argv[i]), naam, waarde;
    if (!str_starts(word, S("--"))) return complain(argv[0], "dit woord begrijp ik niet:", argv[i]);
    waarde = str_part(word, 2, word.len);
    str_cut(&waarde, '=', &naam);
    const struct optie_vorm *vorm = form_of(naam, vormen, aantal);
    if (!vorm) return complain(argv[0], "deze optie bestaat niet:", argv[i]);
    if (vorm->vlag) {
      *vorm->vlag = true;
    } else if (waarde.ptr) {
      *vorm->waarde = waarde.ptr;
    } else {
      if (i + 1 >= argc) return complain(argv[0], "bij deze optie hoort een waarde:", argv[i]);
      *vorm->waarde = argv[++i];
    }
  }
  return true;
}

bool opslag_van(const char *data, const char *store, struct str *ret_where) {
  if (data && store) {
    fprintf(stderr, "Kies --data of --store, niet allebei.\n");
    return false;
  }
  *ret_where = str_of(store ? store : data ? data : "data");
  return true;
}

int fout_melden(const struct fault *fault) {
  for (size_t i = 0; i < fault->field_count; i++)
    fprintf(stderr, "%s: %.*s\n", fault->fields[i].field, STR_ARG(fault->fields[i].message));
  if (fault->field_count == 0) fprintf(stderr, "%.*s\n", STR_ARG(fault->message));
  if (fault->class == FAULT_INTERNAL && fault->detail[0]) fprintf(stderr, "%s\n", fault->detail);
  return 1;
}

struct actor actor_van_opdrachtregel(struct arena *arena) {
  const struct passwd *user = getpwuid(getuid());
  return (struct actor){.rol = ROL_SYSTEEM,
                        .naam = str_format(arena, "opdrachtregel: %s", user ? user->pw_name : "onbekend")};
}

#include "domain/afspraak.h"

const struct keuze afspraaksoorten[] = {
    {AFSPRAAK_HUISBEZOEK, "huisbezoek", "Huisbezoek"},
    {AFSPRAAK_KANTOOR, "kantoor", "Gesprek op kantoor"},
    {AFSPRAAK_TELEFOON, "telefoon", "Telefonisch gesprek"},
    {AFSPRAAK_BEELD, "beeldbellen", "Beeldbellen"},
    {0, NULL, NULL},
};

const struct keuze afspraakstanden[] = {
    {AFSPRAAK_GEPLAND, "gepland", "Gepland"},
    {AFSPRAAK_GEHOUDEN, "gehouden", "Gehouden"},
    {AFSPRAAK_NIET_VERSCHENEN, "niet-verschenen", "Niet verschenen"},
    {AFSPRAAK_AFGEZEGD, "afgezegd", "Afgezegd"},
    {0, NULL, NULL},
};

static bool skipped(struct arena *arena, const char *field, dag_t dag, struct fault *fault) {
  return fault_add(fault, field,
                   str_format(arena,
                              "Deze tijd bestaat niet op %.*s: de klok gaat dan van 02:00 naar 03:00 uur. Kies een "
                              "andere tijd.",
                              STR_ARG(dag_kort(arena, dag))));
}

bool afspraak_tijd(struct arena *arena, dag_t dag, int van, int tot, moment_t nu, moment_t *ret_begint,
                   moment_t *ret_eindigt, struct fault *fault) {
  moment_t begint, eindigt;
  if (!moment_van_tijd(dag, van, &begint)) return skipped(arena, "van", dag, fault);
  if (!moment_van_tijd(dag, tot, &eindigt)) return skipped(arena, "tot", dag, fault);
  if (eindigt <= begint)
    return fault_add(fault, "tot",
                     str_format(arena,
                                "Een afspraak eindigt op dezelfde dag als zij begint. Kies een tijd na %02d:%02d uur.",
                                van / 60, van % 60));
  if (begint < nu && dag_van_moment(nu) > dag)
    return fault_add(fault, "dag", S("Deze dag is al geweest. Kies vandaag of een latere dag."));
  if (begint < nu) return fault_add(fault, "van", S("Deze tijd is al geweest. Kies een latere tijd."));
  *ret_begint = begint;
  *ret_eindigt = eindigt;
  return true;
}

static bool stopped(struct fault *fault, struct str message) {
  fault->rule = "AFSPRAAK-STAND";
  return fault_set(fault, FAULT_RULE, message, "appointment cannot become that");
}

bool afspraak_stand_toetsen(const struct afspraak *afspraak, enum afspraakstand wordt, struct str reden, moment_t nu,
                            struct fault *fault) {
  if (afspraak->stand != AFSPRAAK_GEPLAND)
    return stopped(fault, S("Deze afspraak is al gehouden, afgezegd of vervallen. Maak een nieuwe afspraak."));
  if (wordt == AFSPRAAK_AFGEZEGD)
    return reden.len > 0 || fault_add(fault, "reden", S("Schrijf op waarom de afspraak niet doorgaat."));
  return nu >= afspraak->begint ||
         stopped(fault, S("Deze afspraak is nog niet begonnen. Gaat zij niet door? Kies dan Afzeggen."));
}

struct str afspraak_uren(struct arena *arena, moment_t begint, moment_t eindigt) {
  return str_format(arena, "%.*s tot %.*s uur", STR_ARG(moment_klok(arena, begint)),
                    STR_ARG(moment_klok(arena, eindigt)));
}

struct str afspraak_plek(struct arena *arena, const struct afspraak *afspraak) {
  switch (afspraak->soort) {
  case AFSPRAAK_HUISBEZOEK:
    return S("bij de inwoner thuis");
  case AFSPRAAK_TELEFOON:
    return S("aan de telefoon");
  case AFSPRAAK_BEELD:
    return S("met beeldbellen");
  case AFSPRAAK_KANTOOR:
    break;
  }
  return afspraak->waar.len ? str_join(arena, S("op kantoor: "), afspraak->waar) : S("op kantoor");
}

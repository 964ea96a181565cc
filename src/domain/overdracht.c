#include "domain/overdracht.h"

const struct keuze overdracht_soorten[] = {
    {OVERDRACHT_TEAM, "team", "Een team of loket"},
    {OVERDRACHT_COLLEGA, "collega", "Een collega"},
    {OVERDRACHT_BUITEN, "buiten", "Een organisatie buiten onze teams"},
    {0, NULL, NULL},
};

const struct keuze overdracht_standen[] = {
    {OVERDRACHT_AANGEBODEN, "aangeboden", "Aangeboden"},
    {OVERDRACHT_VRAAG, "vraag", "Er is een vraag gesteld"},
    {OVERDRACHT_AANGENOMEN, "aangenomen", "Aangenomen"},
    {OVERDRACHT_TERUG, "terug", "Teruggegeven"},
    {OVERDRACHT_INGETROKKEN, "ingetrokken", "Ingetrokken"},
    {OVERDRACHT_AFGEROND, "afgerond", "Teruggegeven en gezien"},
    {0, NULL, NULL},
};

const struct keuze overdracht_stappen[] = {
    {STAP_AANNEMEN, "aannemen", "Aangenomen"},
    {STAP_VRAGEN, "vragen", "Vraag gesteld"},
    {STAP_AANVULLEN, "aanvullen", "Aangevuld"},
    {STAP_TERUGGEVEN, "teruggeven", "Teruggegeven"},
    {STAP_INTREKKEN, "intrekken", "Ingetrokken"},
    {STAP_AFRONDEN, "afronden", "Gezien dat het terug is"},
    {STAP_DOORGEVEN, "doorgeven", "Overgedragen aan het team"},
    {0, NULL, NULL},
};

#define GEVER PARTIJ_GEVER
#define ONTVANGER PARTIJ_ONTVANGER
#define ALLEBEI (PARTIJ_GEVER | PARTIJ_ONTVANGER)

/* S2-117: until it is accepted it can only go back to the giver, never to nobody. S2-141: what a receiver can say. */
static const struct {
  enum overdracht_stand van;
  enum overdracht_stap stap;
  unsigned wie;
  enum overdracht_stand naar;
} overgangen[] = {
    {OVERDRACHT_AANGEBODEN, STAP_AANNEMEN, ONTVANGER, OVERDRACHT_AANGENOMEN},
    {OVERDRACHT_AANGEBODEN, STAP_VRAGEN, ONTVANGER, OVERDRACHT_VRAAG},
    {OVERDRACHT_AANGEBODEN, STAP_AANVULLEN, ALLEBEI, OVERDRACHT_AANGEBODEN},
    {OVERDRACHT_AANGEBODEN, STAP_TERUGGEVEN, ONTVANGER, OVERDRACHT_TERUG},
    {OVERDRACHT_AANGEBODEN, STAP_INTREKKEN, GEVER, OVERDRACHT_INGETROKKEN},
    {OVERDRACHT_VRAAG, STAP_AANNEMEN, ONTVANGER, OVERDRACHT_AANGENOMEN},
    {OVERDRACHT_VRAAG, STAP_AANVULLEN, GEVER, OVERDRACHT_AANGEBODEN},
    {OVERDRACHT_VRAAG, STAP_TERUGGEVEN, ONTVANGER, OVERDRACHT_TERUG},
    {OVERDRACHT_VRAAG, STAP_INTREKKEN, GEVER, OVERDRACHT_INGETROKKEN},
    {OVERDRACHT_AANGENOMEN, STAP_DOORGEVEN, ONTVANGER, OVERDRACHT_TERUG},
    {OVERDRACHT_TERUG, STAP_AFRONDEN, GEVER, OVERDRACHT_AFGEROND},
};

enum overdracht_stand overdracht_na(enum overdracht_stand stand, enum overdracht_soort soort, unsigned partijen,
                                    enum overdracht_stap stap) {
  bool namens = overdracht_namens(soort, partijen);
  if (stap == STAP_DOORGEVEN && soort != OVERDRACHT_BUITEN) return 0; /* inside, the question itself moved */
  if (namens && (stap == STAP_VRAGEN || stap == STAP_DOORGEVEN)) return 0;
  if (namens) partijen |= PARTIJ_ONTVANGER;
  for (size_t i = 0; i < sizeof overgangen / sizeof *overgangen; i++) {
    if (overgangen[i].van != stand || overgangen[i].stap != stap || !(overgangen[i].wie & partijen)) continue;
    /* What came back from outside was written down by the giver himself: he has seen it. */
    return namens && overgangen[i].naar == OVERDRACHT_TERUG ? OVERDRACHT_AFGEROND : overgangen[i].naar;
  }
  return 0;
}

bool overdracht_namens(enum overdracht_soort soort, unsigned partijen) {
  return soort == OVERDRACHT_BUITEN && partijen == PARTIJ_GEVER;
}

bool overdracht_loopt(enum overdracht_stand stand) {
  return stand == OVERDRACHT_AANGEBODEN || stand == OVERDRACHT_VRAAG;
}

static void check_talk(const struct overdracht_woord *woord, dag_t aangeboden, dag_t vandaag, struct fault *fault) {
  if (woord->gesproken_met.len == 0) fault_add(fault, "gesproken_met", S("Schrijf op wie het heeft overgenomen."));
  if (woord->gesproken_op == DAG_GEEN)
    fault_add(fault, "gesproken_op", S("Vul de dag in waarop u dit hebt afgesproken."));
  else if (woord->gesproken_op > vandaag)
    fault_add(fault, "gesproken_op", S("Deze dag is nog niet geweest."));
  else if (woord->gesproken_op < aangeboden)
    fault_add(fault, "gesproken_op", S("Deze dag ligt voor de dag waarop u de vraag aanbood."));
}

bool overdracht_woord_toetsen(enum overdracht_stap stap, bool namens, const struct overdracht_woord *woord,
                              dag_t aangeboden, dag_t vandaag, struct fault *fault) {
  static const struct {
    const char *veld;
    struct str leeg;
  } nodig[STAP_AANTAL + 1] = {
      [STAP_VRAGEN] = {"vraag", S_INIT("Schrijf op wat u nog wilt weten.")},
      [STAP_AANVULLEN] = {"aanvulling", S_INIT("Schrijf op wat u wilt aanvullen.")},
      [STAP_TERUGGEVEN] = {"reden", S_INIT("Schrijf op waarom de vraag teruggaat.")},
      [STAP_INTREKKEN] = {"waarom", S_INIT("Schrijf op waarom u de overdracht intrekt.")},
      [STAP_DOORGEVEN] = {"verder", S_INIT("Schrijf op wat het team moet weten.")},
  };
  if (nodig[stap].veld && woord->tekst.len == 0) fault_add(fault, nodig[stap].veld, nodig[stap].leeg);
  if (stap == STAP_AANNEMEN && namens) check_talk(woord, aangeboden, vandaag, fault);
  return fault->field_count == 0;
}

int overdracht_wacht(moment_t aangeboden_op, dag_t vandaag) {
  int days = vandaag - dag_van_moment(aangeboden_op);
  return days > 0 ? days : 0;
}

#include "domain/ondersteuning.h"

#include "base/buf.h"

const struct keuze ondersteuningsvormen[] = {
    {STEUNVORM_GESPREK, "gesprek", "Gesprek"},
    {STEUNVORM_HUISBEZOEK, "huisbezoek", "Huisbezoek"},
    {STEUNVORM_TELEFOON, "telefoon", "Telefoon"},
    {STEUNVORM_BEELD, "beeldbellen", "Beeldbellen"},
    {STEUNVORM_GROEP, "groep", "Groep"},
    {STEUNVORM_ANDERS, "anders", "Anders"},
    {0, NULL, NULL},
};

const struct keuze steunperioden[] = {
    {STEUN_PER_WEEK, "week", "per week"},
    {STEUN_PER_MAAND, "maand", "per maand"},
    {0, NULL, NULL},
};

const struct keuze steunterreinen[] = {
    {STEUN_JEUGDHULP, "jeugdhulp", "Jeugdhulp"},
    {STEUN_MAATSCHAPPELIJK, "maatschappelijk", "Maatschappelijke ondersteuning"},
    {STEUN_INKOMEN, "inkomen", "Inkomen"},
    {0, NULL, NULL},
};

const struct keuze steunthemas[] = {
    {1, "opvoeden", "Opvoeden en opgroeien"},
    {2, "relatie", "Relatie en scheiding"},
    {3, "schulden", "Schulden"},
    {4, "mobiliteit", "Mobiliteit"},
    {5, "wonen", "Wonen"},
    {6, "woonomgeving", "Woonomgeving"},
    {7, "verzorging", "Persoonlijke verzorging"},
    {8, "huishouden", "Huishouden"},
    {9, "anders", "Iets anders"},
    {0, NULL, NULL},
};

const struct keuze steuneinden[] = {
    {EINDE_BEREIKT, "bereikt", "De doelen zijn bereikt"},
    {EINDE_AANBIEDER, "aanbieder", "Een aanbieder neemt het over"},
    {EINDE_INWONER, "inwoner", "De inwoner stopt ermee"},
    {EINDE_ANDERS, "anders", "Iets anders"},
    {0, NULL, NULL},
};

enum { OMVANG_MAX = 1024, WEEK_MINUTEN = 7 * 24 * 60 };

int steunterrein_van(int wet) {
  switch (wet) {
  case WET_JEUGDWET:
    return STEUN_JEUGDHULP;
  case WET_WMO:
    return STEUN_MAATSCHAPPELIJK;
  case WET_PARTICIPATIEWET:
  case WET_SCHULDHULP:
    return STEUN_INKOMEN;
  default:
    return 0;
  }
}

bool ondersteuning_toetsen(const struct ondersteuning *o, struct fault *fault) {
  if (!o->stut && o->doel_aantal == 0 && o->waaraan.len == 0)
    fault_add(fault, "waaraan", S("Kies een doel uit het plan, of schrijf op waar u samen aan werkt."));
  if (!o->stut && o->verwacht_tot == DAG_GEEN)
    fault_add(fault, "verwacht_tot",
              S("Vul in wanneer u klaar denkt te zijn. Zonder einde kan alleen bij stut en steun."));
  if (o->stut && o->verwacht_tot != DAG_GEEN)
    fault_add(fault, "verwacht_tot", S("Kies: een dag waarop het klaar is, of stut en steun zonder einde."));
  if (o->verwacht_tot != DAG_GEEN && o->verwacht_tot < o->vanaf)
    fault_add(fault, "verwacht_tot", S("Deze dag ligt voor het begin."));
  if (o->minuten < 0 || o->minuten > WEEK_MINUTEN)
    fault_add(fault, "minuten", S("Vul een aantal minuten in, bijvoorbeeld 60."));
  if (o->minuten && !o->per) fault_add(fault, "per", S("Kies of dit per week of per maand is."));
  if (o->van_reden.len && o->van_aanbieder.len == 0)
    fault_add(fault, "van_aanbieder", S("Schrijf op van welke aanbieder het team dit overneemt."));
  if (o->van_aanbieder.len && o->van_reden.len == 0)
    fault_add(fault, "van_reden", S("Schrijf op waarom het team dit overneemt."));
  return fault->field_count == 0;
}

bool ondersteuning_einde_toetsen(const struct ondersteuning *o, dag_t vandaag, struct fault *fault) {
  if (o->geeindigd_op > vandaag) fault_add(fault, "geeindigd_op", S("Deze dag is nog niet geweest."));
  if (o->geeindigd_op < o->vanaf) fault_add(fault, "geeindigd_op", S("Deze dag ligt voor het begin."));
  if (!keuze_van(steuneinden, o->einde)) fault_add(fault, "einde", S("Kies waarom het stopt."));
  if (o->einde == EINDE_AANBIEDER && o->naar_aanbieder.len == 0)
    fault_add(fault, "naar_aanbieder", S("Schrijf op welke aanbieder het overneemt."));
  if (o->einde != EINDE_AANBIEDER && o->naar_aanbieder.len)
    fault_add(fault, "einde", S("U vulde een aanbieder in. Kies dan dat een aanbieder het overneemt."));
  if ((o->einde == EINDE_AANBIEDER || o->einde == EINDE_ANDERS) && o->eind_toelichting.len == 0)
    fault_add(fault, "eind_toelichting", S("Schrijf kort op waarom."));
  return fault->field_count == 0;
}

enum steunstand ondersteuning_stand(const struct ondersteuning *o, dag_t vandaag) {
  if (o->geeindigd_op != DAG_GEEN) return STEUN_KLAAR;
  if (o->vanaf > vandaag) return STEUN_KOMT;
  return o->verwacht_tot != DAG_GEEN && o->verwacht_tot < vandaag ? STEUN_LANGER : STEUN_LOOPT;
}

struct str ondersteuning_omvang(struct arena *arena, const struct ondersteuning *o) {
  struct buf buf;
  buf_init(&buf, arena, OMVANG_MAX);
  buf_add(&buf, keuze_label(ondersteuningsvormen, o->vorm));
  if (o->hoe_vaak.len) buf_format(&buf, "%s%.*s", buf.len ? ", " : "", STR_ARG(o->hoe_vaak));
  if (o->minuten)
    buf_format(&buf, "%s%lld minuten %.*s", buf.len ? ", " : "", (long long)o->minuten,
               STR_ARG(keuze_label(steunperioden, o->per)));
  return buf_str(&buf);
}

#include "domain/verzoek.h"

#include "domain/brief.h"

const struct keuze verzoeksoorten[] = {
    {VERZOEK_INZAGE, "inzage", "Inzage of een kopie"},
    {VERZOEK_CORRECTIE, "correctie", "Iets verbeteren"},
    {VERZOEK_VERWIJDERING, "verwijdering", "Iets laten verwijderen"},
    {VERZOEK_BEZWAAR, "bezwaar", "Bezwaar tegen het gebruik"},
    {VERZOEK_BEPERKING, "beperking", "Het gebruik beperken"},
    {VERZOEK_OVERDRACHT, "overdracht", "Gegevens meenemen"},
    {0, NULL, NULL},
};
const struct keuze verzoeksoorten_inwoner[] = {
    {VERZOEK_INZAGE, "inzage", "Zien wat u over mij bewaart"},
    {VERZOEK_CORRECTIE, "correctie", "Iets verbeteren"},
    {VERZOEK_VERWIJDERING, "verwijdering", "Iets weghalen"},
    {VERZOEK_BEZWAAR, "bezwaar", "Mijn gegevens niet meer gebruiken"},
    {VERZOEK_BEPERKING, "beperking", "Mijn gegevens voorlopig niet gebruiken"},
    {VERZOEK_OVERDRACHT, "overdracht", "Mijn gegevens meenemen"},
    {0, NULL, NULL},
};
const struct keuze verzoek_vragers[] = {
    {VRAGER_ZELF, "zelf", "De inwoner zelf"},
    {VRAGER_OUDER, "ouder", "Een ouder met gezag of een voogd"},
    {VRAGER_VERTEGENWOORDIGER, "vertegenwoordiger", "Een curator of mentor"},
    {VRAGER_GEMACHTIGDE, "gemachtigde", "Iemand met een machtiging"},
    {0, NULL, NULL},
};
const struct keuze verzoek_hoes[] = {
    {VERZOEK_BRIEF, "brief", "Met een brief"},
    {VERZOEK_EMAIL, "email", "Met een e-mail"},
    {VERZOEK_BALIE, "balie", "Aan de balie of thuis"},
    {VERZOEK_TELEFOON, "telefoon", "Gebeld"},
    {0, NULL, NULL},
};
const struct keuze verzoek_identiteiten[] = {
    {IDENTITEIT_BEWIJS, "bewijs", "Ja, het identiteitsbewijs is gezien"},
    {IDENTITEIT_BEKEND, "bekend", "Ja, wij kennen de inwoner"},
    {IDENTITEIT_NIET, "niet", "Nee, nog niet"},
    {0, NULL, NULL},
};
const struct keuze verzoek_besluiten[] = {
    {VERZOEK_HEEL, "heel", "Wij doen wat is gevraagd"},
    {VERZOEK_DEELS, "deels", "Wij doen het voor een deel"},
    {VERZOEK_GEWEIGERD, "geweigerd", "Wij doen het niet"},
    {VERZOEK_INGETROKKEN, "ingetrokken", "De inwoner trekt het verzoek in"},
    {0, NULL, NULL},
};
const struct keuze verzoek_gronden[] = {
    {GROND_VAN_ANDEREN, "anderen", "Het gaat over iemand anders (AVG art. 15 lid 4)"},
    {GROND_BEWAREN, "bewaren", "Wij moeten dit van de wet bewaren (AVG art. 17 lid 3)"},
    {GROND_BELANG_ANDER, "belang", "Een ander heeft er groot belang bij (Jeugdwet art. 7.3.9)"},
    {GROND_KLOPT, "klopt", "De gegevens kloppen (AVG art. 16)"},
    {GROND_GEEN_RECHT, "geen-recht", "Wie dit vraagt, mag dit niet vragen"},
    {GROND_IDENTITEIT, "identiteit", "Wij weten niet zeker wie dit vraagt (AVG art. 12 lid 6)"},
    {GROND_BUITENSPORIG, "buitensporig", "Het verzoek is buitensporig (AVG art. 12 lid 5)"},
    {GROND_VEILIGHEID, "veiligheid", "Iemand komt in gevaar (AVG art. 23)"},
    {0, NULL, NULL},
};

struct str verzoek_artikel(enum verzoek_soort soort) {
  switch (soort) {
  case VERZOEK_CORRECTIE:
    return S("AVG art. 16");
  case VERZOEK_VERWIJDERING:
    return S("AVG art. 17, Jeugdwet art. 7.3.9");
  case VERZOEK_BEZWAAR:
    return S("AVG art. 21");
  case VERZOEK_BEPERKING:
    return S("AVG art. 18");
  case VERZOEK_OVERDRACHT:
    return S("AVG art. 20");
  default:
    return S("AVG art. 15");
  }
}

struct str verzoek_gebeurt(enum verzoek_soort soort) {
  switch (soort) {
  case VERZOEK_CORRECTIE:
    return S(
        "Wij kijken of het klopt. Klopt het niet, dan verbeteren wij het. Vinden wij dat het wel klopt, dan bewaren "
        "wij uw woorden erbij.");
  case VERZOEK_VERWIJDERING:
    return S("Wij kijken wat weg mag. Sommige gegevens moeten wij van de wet bewaren. Dan leggen wij dat uit.");
  case VERZOEK_BEZWAAR:
    return S("Wij kijken opnieuw of wij uw gegevens mogen gebruiken.");
  case VERZOEK_BEPERKING:
    return S("Wij kijken of wij uw gegevens voorlopig laten liggen.");
  case VERZOEK_OVERDRACHT:
    return S("U krijgt uw gegevens in een bestand. Dat kunt u aan iemand anders geven.");
  default:
    return S("Wij maken een kopie van wat wij over u bewaren. Wat over andere mensen gaat, halen wij eruit. U haalt de "
             "kopie daarna hier op.");
  }
}

enum { ZELF_VANAF = 12, ALLEEN_ZELF_VANAF = 16 };

static bool stands_for(const struct vertegenwoordiging *rijen, size_t aantal, dag_t dag, unsigned soorten) {
  for (size_t i = 0; i < aantal; i++)
    if (soorten >> rijen[i].soort & 1 && vertegenwoordiging_geldt(&rijen[i], dag)) return true;
  return false;
}

bool verzoek_vrager_toetsen(enum verzoek_vrager vrager, int leeftijd, const struct vertegenwoordiging *rijen,
                            size_t aantal, dag_t dag, struct fault *fault) {
  const unsigned gezag =
                     1U << VERTEGENWOORDIGING_OUDER | 1U << VERTEGENWOORDIGING_SAMEN | 1U << VERTEGENWOORDIGING_VOOGD,
                 benoemd = 1U << VERTEGENWOORDIGING_CURATOR | 1U << VERTEGENWOORDIGING_MENTOR;
  switch (vrager) {
  case VRAGER_ZELF:
    return leeftijd < 0 || leeftijd >= ZELF_VANAF ||
           fault_add(fault, "vrager", S("Een kind onder de 12 jaar vraagt dit via een ouder met gezag of een voogd."));
  case VRAGER_OUDER:
    if (leeftijd >= ALLEEN_ZELF_VANAF)
      return fault_add(fault, "vrager", S("Vanaf 16 jaar vraagt iemand dit zelf, of met een machtiging."));
    return stands_for(rijen, aantal, dag, gezag) ||
           fault_add(fault, "vrager",
                     S("Bij deze inwoner staat niet wie het gezag heeft. Leg dat eerst vast bij de persoon."));
  case VRAGER_VERTEGENWOORDIGER:
    return stands_for(rijen, aantal, dag, benoemd) ||
           fault_add(fault, "vrager",
                     S("Bij deze inwoner staat geen curator of mentor. Leg die eerst vast bij de persoon."));
  case VRAGER_GEMACHTIGDE:
    return stands_for(rijen, aantal, dag, 1U << VERTEGENWOORDIGING_GEMACHTIGDE) ||
           fault_add(fault, "vrager", S("Bij deze inwoner staat geen machtiging. Leg die eerst vast bij de persoon."));
  }
  return fault_add(fault, "vrager", S("Kies wie dit vraagt."));
}

bool verzoek_met_kopie(const struct verzoek *v) {
  return v->soort == VERZOEK_INZAGE || v->soort == VERZOEK_OVERDRACHT;
}

bool verzoek_toetsen(const struct verzoek *v, dag_t vandaag, struct fault *fault) {
  if (!keuze_van(verzoeksoorten, (int)v->soort)) fault_add(fault, "soort", S("Kies wat er wordt gevraagd."));
  if (v->vrager != VRAGER_ZELF && v->van.len == 0) fault_add(fault, "van", S("Vul in wie dit vraagt."));
  if (!verzoek_met_kopie(v) && v->woorden.len == 0)
    fault_add(fault, "woorden", S("Schrijf op wat er precies wordt gevraagd."));
  if (v->ontvangen > vandaag) fault_add(fault, "ontvangen", S("Deze dag is nog niet geweest."));
  return fault->field_count == 0;
}

dag_t verzoek_laatste_dag(const struct kalender *kalender, const struct termijnsoort *soort, const struct verzoek *v) {
  struct verdaging langer = {.op = v->verlengd_op, .lengte = soort->verdagen_met};
  struct termijnvraag vraag = {.soort = soort,
                               .gebeurtenis = v->ontvangen,
                               .verdagingen = &langer,
                               .aantal_verdagingen = v->verlengd_op != DAG_GEEN};
  struct termijn termijn;
  struct fault outside;
  fault_init(&outside);
  return termijn_bereken(kalender, &vraag, &termijn, &outside) ? termijn.laatste_dag : DAG_GEEN;
}

bool verzoek_verlengen_toetsen(const struct verzoek *v, struct str reden, dag_t vandaag, struct fault *fault) {
  if (v->gesloten_op != DAG_GEEN)
    return fault_set(fault, FAULT_STALE, S("Over dit verzoek is al beslist."), "request is closed");
  if (v->verlengd_op != DAG_GEEN)
    return fault_set(fault, FAULT_RULE, S("De termijn is al een keer verlengd. Dat mag één keer (AVG artikel 12)."),
                     "extended before");
  if (v->laatste_dag != DAG_GEEN && vandaag > v->laatste_dag)
    return fault_set(fault, FAULT_RULE, S("De termijn is al voorbij. Verlengen kan alleen daarvoor (AVG artikel 12)."),
                     "too late to extend");
  return reden.len > 0 || fault_add(fault, "reden", S("Schrijf op waarom u meer tijd nodig hebt."));
}

bool verzoek_besluit_toetsen(const struct verzoek *v, int uitkomst, int grond, struct str besluit, bool kopie,
                             struct fault *fault) {
  bool refuses = uitkomst == VERZOEK_DEELS || uitkomst == VERZOEK_GEWEIGERD;
  if (v->gesloten_op != DAG_GEEN)
    return fault_set(fault, FAULT_STALE, S("Over dit verzoek is al beslist."), "request is closed");
  if (!keuze_van(verzoek_besluiten, uitkomst)) fault_add(fault, "uitkomst", S("Kies wat u beslist."));
  if (refuses && !keuze_van(verzoek_gronden, grond)) fault_add(fault, "grond", S("Kies waarom."));
  if (refuses && besluit.len == 0) fault_add(fault, "besluit", S("Leg aan de inwoner uit waarom."));
  if ((uitkomst == VERZOEK_HEEL || uitkomst == VERZOEK_DEELS) && v->identiteit == IDENTITEIT_NIET)
    fault_add(fault, "uitkomst", S("Stel eerst vast wie dit vraagt (AVG artikel 12 lid 6)."));
  if ((uitkomst == VERZOEK_HEEL || uitkomst == VERZOEK_DEELS) && !kopie && verzoek_met_kopie(v))
    fault_add(fault, "uitkomst", S("Maak eerst de kopie. Dan weet u wat de inwoner krijgt."));
  return fault->field_count == 0;
}

bool verzoek_uit_te_voeren(const struct verzoek *v) {
  return v->gesloten_op != DAG_GEEN && v->uitgevoerd_op == DAG_GEEN &&
         (v->uitkomst == VERZOEK_HEEL || v->uitkomst == VERZOEK_DEELS);
}

struct str verzoek_stand(struct arena *arena, const struct verzoek *v) {
  if (verzoek_uit_te_voeren(v)) return S("Besloten, nog uit te voeren");
  if (v->gesloten_op == DAG_GEEN) return v->identiteit == IDENTITEIT_NIET ? S("Wie is het?") : S("Loopt");
  return str_format(arena, "%s op %.*s",
                    v->uitkomst == VERZOEK_HEEL        ? "Gedaan"
                    : v->uitkomst == VERZOEK_DEELS     ? "Voor een deel gedaan"
                    : v->uitkomst == VERZOEK_GEWEIGERD ? "Geweigerd"
                                                       : "Ingetrokken",
                    STR_ARG(dag_lang(arena, v->gesloten_op)));
}

struct str verzoek_stand_inwoner(struct arena *arena, const struct verzoek *v) {
  if (v->gesloten_op != DAG_GEEN)
    return str_format(arena, "%s. Beslist op %.*s",
                      v->uitkomst == VERZOEK_HEEL        ? "Wij doen wat u vroeg"
                      : v->uitkomst == VERZOEK_DEELS     ? "Wij doen een deel van wat u vroeg"
                      : v->uitkomst == VERZOEK_GEWEIGERD ? "Wij doen het niet"
                                                         : "U trok dit in",
                      STR_ARG(dag_lang(arena, v->gesloten_op)));
  return v->laatste_dag == DAG_GEEN
             ? S("Wij zijn ermee bezig")
             : str_format(arena, "U hebt antwoord uiterlijk op %.*s", STR_ARG(dag_lang(arena, v->laatste_dag)));
}

static struct str asked(enum verzoek_soort soort) {
  switch (soort) {
  case VERZOEK_CORRECTIE:
    return S("om iets in uw dossier te verbeteren");
  case VERZOEK_VERWIJDERING:
    return S("om gegevens uit uw dossier te verwijderen");
  case VERZOEK_BEZWAAR:
    return S("om uw gegevens niet meer te gebruiken");
  case VERZOEK_BEPERKING:
    return S("om uw gegevens voorlopig niet te gebruiken");
  case VERZOEK_OVERDRACHT:
    return S("om uw gegevens mee te nemen");
  default:
    return S("om uw dossier te zien");
  }
}

struct str verzoekbrief_onderwerp(struct arena *arena, const struct verzoek *v) {
  return str_format(arena, "%s",
                    v->gesloten_op == DAG_GEEN ? "Uw verzoek duurt langer" : "Ons besluit over uw verzoek");
}

static void add_outcome(struct buf *out, const struct verzoek *v) {
  static const char *const zinnen[] = {
      [VERZOEK_HEEL] = "Wij doen wat u vraagt.",
      [VERZOEK_DEELS] = "Wij doen een deel van wat u vraagt.",
      [VERZOEK_GEWEIGERD] = "Wij kunnen niet doen wat u vraagt.",
      [VERZOEK_INGETROKKEN] = "U trok uw verzoek in. Wij doen er niets meer mee.",
  };
  bool gives = v->uitkomst == VERZOEK_HEEL || v->uitkomst == VERZOEK_DEELS;
  buf_format(out, "%s\n\n", zinnen[v->uitkomst]);
  if (v->grond) {
    struct str grond = keuze_label(verzoek_gronden, v->grond);
    buf_format(out, "# Waarom?\n\n%.*s.\n\n", STR_ARG(grond));
  }
  brief_getypt(out, "", v->besluit);
  if (gives && verzoek_met_kopie(v))
    buf_add(out, S("Bij deze brief zit de kopie van uw gegevens. Staat er iets niet in? Dan leest u in de kopie "
                   "waarom.\n\n"));
  if (v->verklaring.len) {
    buf_add(out, S("# Uw verklaring\n\nWij bewaren wat u zegt naast wat er staat. Dit is uw verklaring:\n\n"));
    brief_getypt(out, "> ", v->verklaring);
  }
  if (v->uitkomst == VERZOEK_DEELS || v->uitkomst == VERZOEK_GEWEIGERD)
    buf_add(out, S("# Bent u het er niet mee eens?\n\nDan kunt u binnen 6 weken bezwaar maken bij de gemeente. U kunt "
                   "ook een klacht indienen bij de Autoriteit Persoonsgegevens.\n\n"));
}

struct str verzoekbrief_tekst(struct arena *arena, const struct verzoek *v) {
  struct buf out;
  struct str wat = asked(v->soort), dag = dag_lang(arena, v->ontvangen);
  buf_init(&out, arena, 64 * 1024);
  buf_format(&out, "Op %.*s kregen wij uw verzoek %.*s (%.*s). ", STR_ARG(dag), STR_ARG(wat),
             STR_ARG(verzoek_artikel(v->soort)));
  if (v->gesloten_op == DAG_GEEN) {
    struct str tot = dag_lang(arena, v->laatste_dag);
    buf_format(&out,
               "Het lukt ons niet om binnen een maand te antwoorden. U krijgt uiterlijk op %.*s antwoord.\n\n"
               "# Waarom duurt het langer?\n\n",
               STR_ARG(tot));
    brief_getypt(&out, "", v->verlengd_reden);
  } else {
    add_outcome(&out, v);
  }
  buf_add(&out, S("# Vragen?\n\nBel ons gerust, of vraag het uw vaste contactpersoon."));
  return buf_str(&out);
}

#include "domain/informeren.h"

const struct keuze informeer_bronnen[] = {{INFORMEER_SIGNAAL, "signaal", "Een signaal van iemand anders"},
                                          {INFORMEER_REGISTER, "register", "De basisregistratie personen"},
                                          {INFORMEER_PARTNER, "partner", "Een organisatie waarmee wij werken"},
                                          {INFORMEER_HUISGENOOT, "huisgenoot", "Iemand uit het huishouden"},
                                          {0, NULL, NULL}};

const struct keuze informeer_bronnen_kiezen[] = {{INFORMEER_HUISGENOOT, "huisgenoot", "Iemand uit het huishouden"},
                                                 {INFORMEER_PARTNER, "partner", "Een organisatie waarmee wij werken"},
                                                 {INFORMEER_REGISTER, "register", "De basisregistratie personen"},
                                                 {0, NULL, NULL}};

bool informeerplicht_open(const struct informeerplicht *p, dag_t vandaag) {
  if (p->stand == INFORMEREN_UITZONDERING) return p->dag <= vandaag;
  return p->stand == INFORMEREN_NOG_NIET;
}

static const char *from_whom(enum informeer_bron bron) {
  switch (bron) {
  case INFORMEER_REGISTER:
    return "de basisregistratie personen";
  case INFORMEER_PARTNER:
    return "een organisatie waarmee wij werken";
  case INFORMEER_HUISGENOOT:
    return "iemand uit uw huishouden";
  default:
    return "iemand die zich zorgen maakte";
  }
}

struct str informeren_brief(struct arena *arena, const struct informeerplicht *p) {
  return str_format(
      arena,
      "Wij hebben gegevens over u die u niet zelf aan ons gaf. In deze brief leest u welke gegevens dat zijn en wat u "
      "kunt doen.\n\n"
      "# Welke gegevens?\n\n%.*s\n\nWij kregen dit op %.*s van %s.\n\n"
      "# Waarom hebben wij dit nodig?\n\n"
      "Wij helpen mensen in uw huishouden. Daarvoor moeten wij weten wie er wonen en wat er speelt. Dat mag volgens de "
      "wet.\n\n"
      "# Wat kunt u doen?\n\n"
      "- U mag vragen wat wij over u weten.\n- Klopt er iets niet? Dan passen wij het aan.\n"
      "- U mag vragen om gegevens te verwijderen.\n- Bent u het niet eens met wat wij doen? U kunt een klacht "
      "indienen, "
      "ook bij de Autoriteit Persoonsgegevens.",
      STR_ARG(p->wat), STR_ARG(dag_lang(arena, p->ontvangen)), from_whom(p->bron));
}

#include "toewijzing_hulp.h"

#include <string.h>

#include "acts/casus_voeren.h"
#include "acts/plan_vaststellen.h"

void toewijzing_tabellen(struct wereld *w, const char *drempel, int64_t versie) {
  struct datum d = datum_van(w->vandaag);
  const char *const inhoud[][2] = {
      {"tarief.csv", str_format(w->arena,
                                "product;leveringsvorm;bedrag;eenheid;bron;vanaf;tot\n"
                                "jeugdhulp-ambulant;zin;50,01;uur;proef;;%d-12-31\n"
                                "jeugdhulp-ambulant;zin;60,07;uur;proef;%d-01-01;\n",
                                d.jaar - 1, d.jaar)
                         .ptr},
      {"contract.csv",
       "product;organisatie;agb;plan_binnen;bron;vanaf;tot\njeugdhulp-ambulant;yulius;01234567;42;proef;"
       ";\njeugdhulp-ambulant;altrecht;;;proef;;\n"},
      {"drempel.csv", str_format(w->arena, "sein;vanaf_hoeveel;bron;vanaf;tot\ntoewijzing;%s;proef;;\n", drempel).ptr},
  };
  struct embedded files[4] = {0};
  for (size_t i = 0; i < 3; i++) files[i] = (struct embedded){inhoud[i][0], inhoud[i][1], strlen(inhoud[i][1])};
  struct inrichting_fouten fouten = {.arena = w->arena};
  int64_t nieuw;
  DOET(w, inrichting_invoeren(&w->werk[BEHEERDER],
                              &(struct inrichting_invoeren_in){.files = files, .versie = versie, .waarom = S("proef")},
                              &fouten, &nieuw, &w->fault));
}

struct str toewijzing_begin(struct wereld *w) {
  inrichting_zetten(w, "vijfheerenlanden");
  toewijzing_tabellen(w, "", 1);
  return vraag(w, inwoner(w, "Kim", "Yilmaz"), WET_JEUGDWET);
}

struct toewijzing_in van_huisarts(struct wereld *w) {
  return (struct toewijzing_in){.persoon = lees(w, "SELECT publiek FROM persoon ORDER BY id LIMIT 1"),
                                .product = S("jeugdhulp-ambulant"),
                                .aanbieder = S("yulius"),
                                .titel = TITEL_VERWIJZING,
                                .verwijzer = S("huisarts"),
                                .titel_wie = S("Praktijk De Linge"),
                                .agb = S("01234567"),
                                .titel_op = w->vandaag - 3,
                                .volume = 2,
                                .eenheid = OMVANG_UUR,
                                .frequentie = OMVANG_PER_WEEK,
                                .vanaf = w->vandaag,
                                .tot = w->vandaag + 180,
                                .evaluatie_op = DAG_GEEN};
}

struct toewijzing_in op_besluit(struct wereld *w) {
  struct toewijzing_in in = van_huisarts(w);
  in.titel = TITEL_BESLUIT;
  in.kenmerk = S("2024-17");
  in.verwijzer = in.titel_wie = in.agb = (struct str){0};
  return in;
}

struct toewijzingen_huis_uit toewijzingen_zien(struct wereld *w, struct str huis) {
  struct toewijzingen_huis_uit uit;
  DOET(w, toewijzingen_van_huis(&w->werk[PROFESSIONAL], huis, &uit, &w->fault));
  return uit;
}

void toewijzing_maken(struct wereld *w, struct str huis, const struct toewijzing_in *in) {
  struct str uit;
  DOET(w, toewijzing_geven(&w->werk[PROFESSIONAL], huis, in, &uit, &w->fault));
  assert_true(str_eq(uit, huis));
}

struct str toewijzing_plan(struct wereld *w, struct str huis) {
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct traject_starten_in traject = {.melding = melding_van(w, huis).publiek, .soort = S("jeugd")};
  struct plan_inzien_uit p;
  struct str uit;
  DOET(w, traject_starten(werk, &traject, &uit, &w->fault));
  DOET(w, plan_beginnen(werk, huis, &(struct plan_beginnen_in){0}, &uit, &w->fault));
  DOET(w, plan_inzien(werk, &(struct plan_inzien_in){.huishouden = huis}, &p, &w->fault));
  struct plandoel_in doel = {.woorden = S("Ik ga elke dag naar school."), .gewicht = 1};
  DOET(w, plandoel_schrijven(werk, &(struct deel_plek){.deel = p.plan.publiek}, &doel, &uit, &w->fault));
  struct plan_vaststellen_in vast = {
      .dag = DAG_GEEN, .akkoorden = {{p.leden[0].publiek, AKKOORD_MONDELING}}, .akkoord_aantal = 1};
  DOET(w, plan_vaststellen(werk, p.plan.publiek, &vast, &uit, &w->fault));
  return p.plan.publiek;
}

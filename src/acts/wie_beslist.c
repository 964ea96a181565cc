#include "wie_beslist.h"

#include "inrichting/recht.h"
#include "store/inrichting.h"

bool wie_beslist_bij(const struct tx *tx, const struct persoon *persoon, const struct beslisgeval *geval,
                     const struct vertegenwoordiging *rijen, size_t aantal, struct wie_beslist *ret_wie) {
  struct arena *arena = tx_arena(tx);
  struct vertegenwoordiging *his = NEW_ARRAY(arena, struct vertegenwoordiging, aantal + 1);
  size_t count = 0;
  dag_t dag = tx_vandaag(tx);
  for (size_t i = 0; i < aantal; i++)
    if (rijen[i].persoon == persoon->id) his[count++] = rijen[i];
  struct beslisvraag vraag = {.wet = geval->wet,
                              .soort = geval->soort,
                              .onbekwaam = geval->onbekwaam,
                              .uitzondering = geval->uitzondering,
                              .leeftijd = beslis_leeftijd(persoon->geboren, dag),
                              .overleden = persoon->overleden != DEELDATUM_GEEN,
                              .stand = vertegenwoordigd_op(his, count, dag)};
  const struct toestemmer_rij *row =
      toestemmer_voor(tx_nationaal(tx), (int)geval->wet, geval->soort, vraag.leeftijd, dag);
  struct beslisregel regel;
  if (row) regel = (struct beslisregel){.wie = (enum toestemmer)row->wie, .artikel = row->rij.bron};
  if (row) vraag.regel = &regel;
  struct beslissing beslissing = beslissen(&vraag);
  *ret_wie = (struct wie_beslist){.wet = geval->wet,
                                  .soort = geval->soort,
                                  .tekst = beslissing_tekst(arena, &beslissing, his, count, dag),
                                  .let_op = beslissing_let_op(arena, &beslissing, &vraag.stand),
                                  .artikel = beslissing.artikel,
                                  .onzeker = beslissing_onzeker(&beslissing)};
  ret_wie->beslisser_aantal = beslissers(arena, &beslissing, persoon, his, count, dag, &ret_wie->beslissers);
  return beslis_uitzondering_past(&vraag);
}

struct wie_beslist wie_beslist_op(const struct tx *tx, const struct persoon *persoon, enum wet wet,
                                  enum toestemming_soort soort, const struct vertegenwoordiging *rijen, size_t aantal) {
  struct wie_beslist wie;
  wie_beslist_bij(tx, persoon, &(struct beslisgeval){.wet = wet, .soort = soort}, rijen, aantal, &wie);
  return wie;
}

struct wie_beslist wie_beslist_over_hulp(const struct tx *tx, const struct persoon *persoon,
                                         const struct vertegenwoordiging *rijen, size_t aantal) {
  int leeftijd = beslis_leeftijd(persoon->geboren, tx_vandaag(tx));
  return wie_beslist_op(tx, persoon, leeftijd >= 0 && leeftijd < 18 ? WET_JEUGDWET : WET_WMO, TOESTEMMING_HULP, rijen,
                        aantal);
}

#include "inrichting/toezicht.h"

#include "kolommen.h"

#define RIJ noodtoegang_rij
static const struct kolom noodtoegang_kolommen[] = {
    ID(id, "korte naam van de reden"),
    TEKST_NODIG(naam, "de reden zoals de medewerker haar kiest"),
    GETAL(minuten, "hoe lang de noodtoegang dan duurt; leeg is geen noodtoegang om deze reden"),
    BRON,
    GELDIG,
};
TABEL(noodtoegang,
      "Waarom een medewerker een dossier in een noodsituatie mag openen, en hoe lang. Zonder minuten kan het niet.",
      VAN_GEMEENTE);
#undef RIJ

#define RIJ keuringsregel_rij
static const struct kolom keuringsregel_kolommen[] = {
    SLEUTEL_KEUZE(regel, "welke regel", keuringsregels),
    JA_NEE(aan, "kijkt Schakel hiernaar"),
    GETAL(vanaf_hoeveel, "bij veel: hoeveel huishoudens meer dan gewoonlijk op een dag; leeg is uit"),
    GETAL(begin, "bij buiten-uren: vanaf welk uur werken gewoon is; leeg is uit"),
    GETAL(einde, "bij buiten-uren: tot welk uur werken gewoon is; leeg is uit"),
    BRON,
    GELDIG,
};
TABEL(keuringsregel,
      "Wanneer de privacy officer een blik in een dossier nakijkt. Zonder rij is een regel aan, als zij "
      "geen getal nodig heeft.",
      VAN_GEMEENTE);
#undef RIJ

size_t noodredenen_op(struct arena *arena, const struct inrichting *inrichting, dag_t dag,
                      const struct noodtoegang_rij *const **ret_redenen) {
  const struct rij *const *rijen;
  size_t aantal = inrichting_in_kracht(arena, inrichting, TABEL_NOODTOEGANG, dag, &rijen), kept = 0;
  const struct noodtoegang_rij **redenen = NEW_ARRAY(arena, const struct noodtoegang_rij *, aantal + 1);
  for (size_t i = 0; i < aantal; i++) {
    const struct noodtoegang_rij *rij = (const struct noodtoegang_rij *)rijen[i];
    if (rij->minuten > 0) redenen[kept++] = rij;
  }
  *ret_redenen = redenen;
  return kept;
}

void keurmaten_op(struct arena *arena, const struct inrichting *inrichting, dag_t dag,
                  struct keurmaat ret_maten[KEUR_EINDE]) {
  const struct rij *const *rijen;
  size_t aantal = inrichting_in_kracht(arena, inrichting, TABEL_KEURINGSREGEL, dag, &rijen);
  for (int regel = 0; regel < KEUR_EINDE; regel++)
    ret_maten[regel] = (struct keurmaat){.aan = true, .vanaf_hoeveel = -1, .begin = -1, .einde = -1};
  for (size_t i = 0; i < aantal; i++) {
    const struct keuringsregel_rij *rij = (const struct keuringsregel_rij *)rijen[i];
    ret_maten[rij->regel] = (struct keurmaat){
        .aan = rij->aan, .vanaf_hoeveel = rij->vanaf_hoeveel, .begin = rij->begin, .einde = rij->einde};
  }
}
_Static_assert(GETAL_LEEG == -1, "what is empty is off");

/* Short names for the columns of a table; RIJ is the struct that the table is read into. */
#ifndef INRICHTING_KOLOMMEN_H
#define INRICHTING_KOLOMMEN_H

#include "inrichting/tabel.h"

/* Why a cell must be filled in when no article says so. */
#define NODIG "huisregel: zonder deze waarde zegt de rij niets"
#define HERKOMST "huisregel: elke rij zegt waar hij vandaan komt"

#define PLEK(lid) .plek = offsetof(struct RIJ, lid)
#define ID(lid, uitleg)                                                                                                \
  { #lid, uitleg, KOLOM_SLEUTEL, .verplicht = NODIG, .sleutel = true, PLEK(lid) }
#define TEKST(lid, uitleg)                                                                                             \
  { #lid, uitleg, KOLOM_TEKST, PLEK(lid) }
#define TEKST_NODIG(lid, uitleg)                                                                                       \
  { #lid, uitleg, KOLOM_TEKST, .verplicht = NODIG, PLEK(lid) }
#define GETAL(lid, uitleg)                                                                                             \
  { #lid, uitleg, KOLOM_GETAL, PLEK(lid) }
#define GETAL_NODIG(lid, uitleg)                                                                                       \
  { #lid, uitleg, KOLOM_GETAL, .verplicht = NODIG, PLEK(lid) }
#define JA_NEE(lid, uitleg)                                                                                            \
  { #lid, uitleg, KOLOM_JA_NEE, .verplicht = NODIG, PLEK(lid) }
#define KEUZE(lid, uitleg, lijst)                                                                                      \
  { #lid, uitleg, KOLOM_KEUZE, .keuzes = lijst, PLEK(lid) }
#define KEUZE_NODIG(lid, uitleg, lijst)                                                                                \
  { #lid, uitleg, KOLOM_KEUZE, .verplicht = NODIG, .keuzes = lijst, PLEK(lid) }
#define NAAR(lid, uitleg, nr)                                                                                          \
  { #lid, uitleg, KOLOM_VERWIJZING, .naar = nr, PLEK(lid) }
#define NAAR_NODIG(lid, uitleg, nr)                                                                                    \
  { #lid, uitleg, KOLOM_VERWIJZING, .verplicht = NODIG, .naar = nr, PLEK(lid) }
/* The same as part of the key. */
#define SLEUTEL_NAAR(lid, uitleg, nr)                                                                                  \
  { #lid, uitleg, KOLOM_VERWIJZING, .sleutel = true, .naar = nr, PLEK(lid) }
#define SLEUTEL_NAAR_NODIG(lid, uitleg, nr)                                                                            \
  { #lid, uitleg, KOLOM_VERWIJZING, .verplicht = NODIG, .sleutel = true, .naar = nr, PLEK(lid) }
#define SLEUTEL_KEUZE(lid, uitleg, lijst)                                                                              \
  { #lid, uitleg, KOLOM_KEUZE, .verplicht = NODIG, .sleutel = true, .keuzes = lijst, PLEK(lid) }
#define LEEFTIJDEN                                                                                                     \
  {"leeftijd_van", "vanaf welke leeftijd, in jaren; leeg is zonder grens", KOLOM_LEEFTIJD, PLEK(leeftijd_van)}, {      \
    "leeftijd_tot", "tot en met welke leeftijd, in jaren; leeg is zonder grens", KOLOM_LEEFTIJD,                       \
        .niet_onder = "leeftijd_van", PLEK(leeftijd_tot)                                                               \
  }
#define SLEUTEL_LEEFTIJDEN                                                                                             \
  {"leeftijd_van", "vanaf welke leeftijd, in jaren; leeg is zonder grens", KOLOM_LEEFTIJD, .sleutel = true,            \
   PLEK(leeftijd_van)},                                                                                                \
  {                                                                                                                    \
    "leeftijd_tot", "tot en met welke leeftijd, in jaren; leeg is zonder grens", KOLOM_LEEFTIJD,                       \
        .sleutel = true, .niet_onder = "leeftijd_van", PLEK(leeftijd_tot)                                              \
  }
#define BRON                                                                                                           \
  {                                                                                                                    \
    "bron", "waar de rij vandaan komt: een artikel, een bron, of: onze keuze", KOLOM_TEKST, .verplicht = HERKOMST,     \
                                                                                            PLEK(rij.bron)             \
  }
#define GELDIG                                                                                                         \
  {"vanaf", "de eerste dag waarop de rij geldt; leeg is altijd al", KOLOM_DAG, PLEK(rij.vanaf)}, {                     \
    "tot", "de laatste dag waarop de rij geldt; leeg is zonder einde", KOLOM_DAG, PLEK(rij.tot)                        \
  }

/* static const struct tabel of the columns `NAAM_kolommen`. */
#define TABEL(naam_, uitleg_, van_)                                                                                    \
  const struct tabel tabel_##naam_ = {#naam_,                                                                          \
                                      uitleg_,                                                                         \
                                      van_,                                                                            \
                                      naam_##_kolommen,                                                                \
                                      sizeof naam_##_kolommen / sizeof *naam_##_kolommen,                              \
                                      sizeof(struct naam_##_rij)}

extern const struct tabel tabel_organisatie, tabel_locatie, tabel_team, tabel_opvolging, tabel_gebied, tabel_plaats,
    tabel_lidmaatschap, tabel_rol, tabel_discipline, tabel_aandachtsgebied, tabel_rapportagelijn, tabel_kanaal,
    tabel_verwijzer, tabel_toegang, tabel_webmelding, tabel_partner, tabel_verwijsrecht, tabel_inzage, tabel_leefgebied,
    tabel_onderwerp, tabel_routering, tabel_triagevraag, tabel_triageuitkomst, tabel_regel, tabel_trajectsoort,
    tabel_poort, tabel_trigger, tabel_afwegingsstap, tabel_regieregel, tabel_overlegsoort, tabel_sluitreden,
    tabel_meetschaal, tabel_doelmeting, tabel_drempel, tabel_ondertekening, tabel_mijn_schakel, tabel_tijdbesteding,
    tabel_termijn, tabel_klokbegin, tabel_dwangsom, tabel_gelijkgestelde_dag, tabel_laag, tabel_product, tabel_tarief,
    tabel_contract, tabel_omvanggrens, tabel_eigenbijdrage, tabel_consult, tabel_mandaat, tabel_mandaateis,
    tabel_toestemmer, tabel_wettelijke_taak, tabel_bewaartermijn, tabel_aanbod, tabel_escalatieroute, tabel_contactpunt,
    tabel_geldvraag, tabel_geldhulp, tabel_woord, tabel_brieftekst, tabel_telregel, tabel_noodtoegang,
    tabel_keuringsregel;

extern const struct keuze inrichting_wetten[], inrichting_gewichten[];

#endif

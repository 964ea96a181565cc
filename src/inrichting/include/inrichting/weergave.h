/* The tables as people read them: names for keys, words for codes. */
#ifndef INRICHTING_WEERGAVE_H
#define INRICHTING_WEERGAVE_H

#include "domain/inrichtingbeeld.h"
#include "inrichting/inrichting.h"

/* Groups of tables that belong together, in the order in which people meet them. */
struct tabelgroep {
  const char *naam;
  enum tabel_nr eerste, laatste;
};
extern const struct tabelgroep tabelgroepen[];
extern const size_t tabelgroep_aantal;

/* "Gelijkgestelde dag". */
struct str tabel_titel(struct arena *arena, const struct tabel *tabel);
/* "Leeftijd van". */
struct str kolom_kop(struct arena *arena, const struct kolom *kolom);

/* A table with its columns, and how many rows are in force on that day. */
struct tabel_beeld tabel_weergeven(struct arena *arena, const struct inrichting *inrichting, enum tabel_nr nr,
                                   dag_t dag);

/* A cell as it stands in the file; the empty str for an empty one. */
struct str cel_tekst(struct arena *arena, const struct kolom *kolom, const struct rij *rij);
/* The same for people, with the names that hold on that day. */
struct str cel_leesbaar(struct arena *arena, const struct inrichting *inrichting, const struct kolom *kolom,
                        const struct rij *rij, dag_t dag);

/* What people call the row of that key: its name, otherwise the parts of its key; the key itself when there is none. */
struct str sleutel_leesbaar(struct arena *arena, const struct inrichting *inrichting, enum tabel_nr nr,
                            struct str sleutel, dag_t dag);
struct str rij_naam(struct arena *arena, const struct inrichting *inrichting, enum tabel_nr nr, const struct rij *rij,
                    dag_t dag);

struct rij_beeld rij_weergeven(struct arena *arena, const struct inrichting *inrichting, enum tabel_nr nr,
                               const struct rij *rij, bool van_wet, dag_t dag);

/* Every row of which a cell holds this text, without regard to case and accents: at most `hoogstens`, and how many
 * there are. */
size_t inrichting_doorzoeken(struct arena *arena, const struct inrichting *inrichting, struct str tekst, dag_t dag,
                             size_t hoogstens, struct treffer *ret_treffers);

#endif

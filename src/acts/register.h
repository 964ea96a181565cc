/* The national register as the acts use it: a question of Schakel in, persons of Schakel out. A silent register is no
 * fault: the work goes on with what we have. Never called inside a transaction (connect asserts it). */
#ifndef ACTS_REGISTER_H
#define ACTS_REGISTER_H

#include "acts/persoon_zoeken.h"
#include "domain/huishouden.h"

/* Names without a date of birth, and case numbers, are not asked of the register; ret_uitleg says why in Dutch. */
enum register_stand register_zoeken(const struct werk *werk, const struct zoekvraag *vraag,
                                    struct persoon **ret_personen, size_t *ret_aantal, struct str *ret_uitleg);

/* One person by BSN, whole. ret_persoon stays untouched unless the register answered with him. */
enum register_stand register_raadplegen(const struct werk *werk, struct str bsn, struct persoon *ret_persoon,
                                        struct str *ret_uitleg);

/* Whole persons by BSN, at most BRP_BSN_MAX; who is not in the register is not in the answer. A silent register is a
 * fault here: FAULT_OUTSIDE. */
bool register_personen(const struct werk *werk, const struct str *bsns, size_t bsn_aantal,
                       struct persoon **ret_personen, size_t *ret_aantal, struct fault *fault);

/* Who is tied to these persons by the register: partner, parents, children, and who lives at the address of the first
 * one (domain/huishouden.h). Living people only, none of them twice, none of these themselves. An address does not lead
 * to who keeps it secret, nor is it asked for who is shielded. `van` is which of these he is tied to. */
struct verwant_persoon {
  struct persoon persoon;
  unsigned verwant; /* enum verwantschap */
  size_t van;
};
enum register_stand register_verwanten(const struct werk *werk, const struct persoon *personen, size_t aantal,
                                       struct verwant_persoon **ret_verwanten, size_t *ret_aantal,
                                       struct str *ret_uitleg);

/* What the screen sends back to choose a person of this search; the BSN cannot be read from it. */
struct str register_keus(struct arena *arena, struct str zoekopdracht, const struct persoon *persoon);

#endif

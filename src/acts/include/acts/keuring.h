/* The logboek is read: the job that looks by the rules, the work of who examines what they point at, and what a worker
 * says and tells of himself. */
#ifndef ACTS_KEURING_H
#define ACTS_KEURING_H

#include "acts/werk.h"
#include "domain/keuring.h"

/* Reviews everything that is new; for the command line and the server, as the system. */
bool keuring_doen(const struct werk *werk, struct keurcijfers *ret_cijfers, struct fault *fault);

struct keuring_inzien_in {
  enum keurstand stand;     /* 0 = all */
  enum keuringsregel regel; /* 0 = all */
  int64_t bladzijde;        /* from 1 */
};
struct keuring_inzien_uit {
  struct keurvlag *vlaggen;
  size_t aantal;
  int64_t totaal;
  struct keurcijfers cijfers;
  struct keurregelcijfer regels[KEUR_EINDE];
  struct controlepunt controlepunt;
};
bool keuring_inzien(const struct werk *werk, const struct keuring_inzien_in *in, struct keuring_inzien_uit *ret_uit,
                    struct fault *fault);

struct keurvlag_uit {
  struct keurvlag vlag;
  struct keurspoor *spoor;
  size_t spoor_aantal;
  bool van_mij; /* about who looks here himself: he closes nothing */
};
bool keurvlag_inzien(const struct werk *werk, struct str vlag, struct keurvlag_uit *ret_uit, struct fault *fault);
/* Shows from now on which household it is about. The outcome of this and the two below is the flag. */
bool keurvlag_opendoen(const struct werk *werk, struct str vlag, struct str *ret_vlag, struct fault *fault);

struct keurvraag_in {
  struct str vraag;
};
extern const struct veld keurvraag_velden[];
extern const size_t keurvraag_velden_aantal;
bool keurvlag_uitleg_vragen(const struct werk *werk, struct str vlag, int64_t versie, const struct keurvraag_in *in,
                            struct str *ret_vlag, struct fault *fault);

struct keursluiten_in {
  int bevinding;
  struct str woorden;
};
extern const struct veld keursluiten_velden[];
extern const size_t keursluiten_velden_aantal;
bool keurvlag_afsluiten(const struct werk *werk, struct str vlag, int64_t versie, const struct keursluiten_in *in,
                        struct str *ret_vlag, struct fault *fault);

struct nieuws_uit {
  struct keurnieuws *rijen;
  size_t aantal;
};
bool nieuws_inzien(const struct werk *werk, struct nieuws_uit *ret_uit, struct fault *fault);
struct nieuws_in {
  struct str achternaam;
  dag_t geboren, tot;
  struct str waarom;
};
extern const struct veld nieuws_velden[];
extern const size_t nieuws_velden_aantal;
bool nieuws_opnemen(const struct werk *werk, const struct nieuws_in *in, struct str *ret_rij, struct fault *fault);
bool nieuws_stoppen(const struct werk *werk, struct str rij, struct str *ret_rij, struct fault *fault);

/* Of a worker himself: what he is asked, and what he tells so that the rules can compare. */
struct uitleg_uit {
  struct keurvlag *vlaggen;
  size_t aantal;
  struct kring kring;
};
bool uitleg_inzien(const struct werk *werk, struct uitleg_uit *ret_uit, struct fault *fault);
struct uitleg_in {
  struct str antwoord;
};
extern const struct veld uitleg_velden[];
extern const size_t uitleg_velden_aantal;
bool uitleg_geven(const struct werk *werk, struct str vlag, const struct uitleg_in *in, struct str *ret_vlag,
                  struct fault *fault);
struct kring_in {
  struct str achternaam, postcode, huisnummer;
};
extern const struct veld kring_velden[];
extern const size_t kring_velden_aantal;
bool kring_opslaan(const struct werk *werk, int64_t versie, const struct kring_in *in, struct fault *fault);

#endif

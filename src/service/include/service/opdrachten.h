/* The subcommands that this room composes; argv[0] is the name of the command. Each gives the exit code: 0 good, 1 what
 * was asked for is not so or went wrong, 2 the command line is not understood (Dutch message on standard error). */
#ifndef SERVICE_OPDRACHTEN_H
#define SERVICE_OPDRACHTEN_H

int opdracht_serve(int argc, char **argv);
int opdracht_migrate(int argc, char **argv);
int opdracht_user(int argc, char **argv);
int opdracht_verify(int argc, char **argv);
int opdracht_keuring(int argc, char **argv);
int opdracht_controlepunt(int argc, char **argv);
int opdracht_bijhouden(int argc, char **argv);
int opdracht_termijn(int argc, char **argv);
int opdracht_check(int argc, char **argv);
int opdracht_inrichting(int argc, char **argv);
int opdracht_rechten(int argc, char **argv);
int opdracht_cijfers(int argc, char **argv);
int opdracht_verhuis(int argc, char **argv);
int opdracht_backup(int argc, char **argv);
int opdracht_herstel(int argc, char **argv);
int opdracht_demo(int argc, char **argv);

#endif

#include "app/application.h"

int
main (int argc, char **argv)
{
  return pt_application_run (argc, argv);
}

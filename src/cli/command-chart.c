#include "chart/surface.h"
#include "cli/chart-choice.h"
#include "cli/choice.h"
#include "cli/commands.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define POINTS_PER_MM (72.0 / 25.4)
#define MIN_SIZE 40.0 /* millimetres; below that no text has room */
#define MAX_SIZE 2000.0
#define PNG_SCALE 2.0 /* 144 dots to the inch */

typedef struct {
  double width, height; /* points */
  const PtPalette *palette;
} Paper;

typedef gboolean (*WriteFunc) (PtScene *scene, const Paper *paper, const char *title,
                               const char *path, GError **error);

static gboolean
write_pdf (PtScene *scene, const Paper *paper, const char *title, const char *path,
           GError **error)
{
  return pt_surface_write_pdf (&scene, 1, paper->palette, title, path, error);
}

static gboolean
write_svg (PtScene *scene, const Paper *paper, const char *title, const char *path,
           GError **error)
{
  return pt_surface_write_svg (scene, paper->palette, path, error);
}

static gboolean
write_png (PtScene *scene, const Paper *paper, const char *title, const char *path,
           GError **error)
{
  return pt_surface_write_png (scene, paper->palette, PNG_SCALE, path, error);
}

static gboolean
write_text (PtScene *scene, const Paper *paper, const char *title, const char *path,
            GError **error)
{
  return pt_surface_write_text (scene, path, error);
}

static const struct {
  const char *ending;
  WriteFunc write;
} writers[] = {
  { ".pdf", write_pdf },
  { ".svg", write_svg },
  { ".png", write_png },
  { ".txt", write_text },
};

static WriteFunc
find_writer (const char *path, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);
  g_autofree char *shown = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    if (g_str_has_suffix (lower, writers[i].ending))
      return writers[i].write;

  shown = g_filename_display_name (path);
  g_set_error (error, PT_USAGE_ERROR, 0,
               /* Translators: %s is a file's name; the endings stay as they are. */
               _ ("“%s” does not say what to draw: its "
                  "name ends in none of .pdf, .svg, .png, .txt."),
               shown);
  return NULL;
}

/* "297x210mm" */
static gboolean
parse_millimetres (const char *text, double *width, double *height)
{
  char *end;

  *width = g_ascii_strtod (text, &end);
  if (end == text || *end != 'x')
    return FALSE;

  text = end + 1;
  *height = g_ascii_strtod (text, &end);
  return end != text && g_str_equal (end, "mm") && *width >= MIN_SIZE &&
         *width <= MAX_SIZE && *height >= MIN_SIZE && *height <= MAX_SIZE;
}

static gboolean
parse_size (const char *text, Paper *paper, GError **error)
{
  static const double a4_long = 297, a4_short = 210;
  double width = a4_long, height = a4_short;

  if (g_strcmp0 (text, "a4-portrait") == 0) {
    width = a4_short;
    height = a4_long;
  } else if (text != NULL && !g_str_equal (text, "a4-landscape") &&
             !parse_millimetres (text, &width, &height)) {
    g_set_error (
      error, PT_USAGE_ERROR, 0,
      /* Translators: what the user wrote, and two lengths. */
      _ ("“%s” is not a size: write a4-landscape, a4-portrait, or millimetres "
         "like 297x210mm, from %d to %d each."),
      text, (int) MIN_SIZE, (int) MAX_SIZE);
    return FALSE;
  }

  paper->width = width * POINTS_PER_MM;
  paper->height = height * POINTS_PER_MM;
  return TRUE;
}

static gboolean
parse_question (const char *text, PtChartKind *question, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (pt_picture_parse_question (text, question, &cause))
    return TRUE;

  g_set_error_literal (error, PT_USAGE_ERROR, 0, cause->message);
  return FALSE;
}

static void
print_picture (PtRun *run, const PtPicture *picture, const char *path)
{
  g_autoptr (PtSheet) sheet = pt_sheet_new ();
  g_autofree char *shown = g_filename_display_name (path);

  pt_sheet_add_column (sheet, "file", _ ("File"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "title", _ ("Title"), PT_CELL_TEXT);
  pt_sheet_add_cell (sheet, shown, NULL);
  pt_sheet_add_cell (sheet, picture->title, NULL);
  pt_run_print_sheet (run, sheet);
}

static gboolean
draw (PtRun *run, PtChartKind question, const Paper *paper, WriteFunc write,
      GError **error)
{
  const char *path = pt_arguments_get (run->arguments, PT_OPTION_OUTPUT);
  g_autoptr (PtBook) book = pt_run_open_book (run, PT_BOOK_OPEN_READ, error);
  g_auto (PtChartChoice) choice = { 0 };
  g_autoptr (PtPicture) picture = NULL;
  g_autoptr (PtScene) scene = NULL;

  if (book == NULL || !pt_chart_choice_init (&choice, run, book, question, error))
    return FALSE;

  picture = pt_picture_new (pt_book_get_catalogue (book), pt_book_get_columns (book),
                            &choice.choice, error);
  if (picture == NULL)
    return FALSE;

  scene = pt_chart_draw (picture->kind, picture->data, paper->width, paper->height);
  if (!write (scene, paper, picture->title, path, error))
    return FALSE;

  print_picture (run, picture, path);
  return TRUE;
}

gboolean
pt_command_chart (PtRun *run, GError **error)
{
  const PtArguments *arguments = run->arguments;
  PtChartKind question;
  WriteFunc write;
  Paper paper;

  if (!parse_question (run->words[0], &question, error) ||
      !pt_choice_require (run, PT_OPTION_OUTPUT, error) ||
      !pt_chart_choice_check_options (run, question, error) ||
      !parse_size (pt_arguments_get (arguments, PT_OPTION_SIZE), &paper, error) ||
      !pt_choice_get_palette (run, &paper.palette, error))
    return FALSE;

  write = find_writer (pt_arguments_get (arguments, PT_OPTION_OUTPUT), error);
  return write != NULL && draw (run, question, &paper, write, error);
}

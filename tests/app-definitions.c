#include "app-fixture.h"

#include "app/catalogue-page.h"
#include "app/definitions.h"
#include "app/element-form.h"
#include "app/entry-actions.h"
#include "app/group-form.h"
#include "app/new-element-form.h"
#include "app/new-rate-form.h"
#include "app/target-form.h"
#include "app/window.h"
#include "app/words-form.h"

/* Groups, elements, rates and targets on the catalogue page. */

typedef struct {
  GtkWidget *window;
  PtCataloguePage *page;
  PtSession *session;
} Desk;

static void
desk_open (Desk *self)
{
  g_autoptr (PtBook) book = make_book (communes_book);
  g_autofree char *path = g_strdup (pt_book_get_path (book));

  g_clear_object (&book);
  self->window = g_object_ref (pt_window_new (NULL, NULL));
  self->session = pt_window_get_session (PT_WINDOW (self->window));
  g_assert_true (pt_window_open (PT_WINDOW (self->window), path));
  gtk_widget_activate_action (self->window, "win.page", "s", "catalogue");
  self->page =
    PT_CATALOGUE_PAGE (pt_window_get_page (PT_WINDOW (self->window), "catalogue"));
}

static void
desk_close (Desk *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->window);
}

static PtDefinitions *
show (Desk *self, const char *tab, const char *name)
{
  PtDefinitions *list = PT_DEFINITIONS (pt_catalogue_page_show_tab (self->page, tab));

  if (name != NULL)
    g_assert_true (pt_definitions_choose (list, name));
  return list;
}

static void
apply (PtReorganiseDialog *dialog)
{
  g_assert_cmpstr (pt_reorganise_dialog_check (dialog), ==, NULL);
  g_object_ref (dialog);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "reorganise.apply", NULL);
  g_assert_finalize_object (dialog);
}

static PtCatalogue *
get_catalogue (Desk *self)
{
  return pt_session_get_catalogue (self->session);
}

static const PtDimension *
get_dimension (Desk *self, const char *code)
{
  return pt_catalogue_find_dimension (get_catalogue (self), code, NULL);
}

/* A way of grouping of the user's own, with two groups, in the other order. */
static void
test_groups (void)
{
  Desk desk;
  PtReorganiseDialog *dialog;

  desk_open (&desk);
  dialog = pt_definitions_open (show (&desk, "groups", NULL), "definitions.dimension");
  g_assert_nonnull (strstr (pt_reorganise_dialog_check (dialog), "missing"));
  pt_words_form_set (PT_WORDS_FORM (pt_reorganise_dialog_get_form (dialog)),
                     "Biên giới", "Border", "border");
  apply (dialog);
  dialog = pt_definitions_open (show (&desk, "groups", "Border"), "definitions.group");
  pt_words_form_set (PT_WORDS_FORM (pt_reorganise_dialog_get_form (dialog)), "Có",
                     "Yes", "yes");
  apply (dialog);
  dialog = pt_definitions_open (show (&desk, "groups", "Border"), "definitions.group");
  pt_words_form_set (PT_WORDS_FORM (pt_reorganise_dialog_get_form (dialog)), "Không",
                     "No", "no");
  apply (dialog);
  g_assert_null (
    pt_definitions_open (show (&desk, "groups", "No"), "definitions.down"));
  g_assert_cmpstr (get_dimension (&desk, "border")->groups[0].code, ==, "yes");
  g_assert_null (pt_definitions_open (show (&desk, "groups", "No"), "definitions.up"));
  g_assert_cmpstr (get_dimension (&desk, "border")->groups[0].code, ==, "no");
  dialog = pt_definitions_open (show (&desk, "groups", "No"), "definitions.rename");
  pt_words_form_set (PT_WORDS_FORM (pt_reorganise_dialog_get_form (dialog)), NULL,
                     "Inland", NULL);
  apply (dialog);
  g_assert_true (pt_definitions_choose (show (&desk, "groups", NULL), "Inland"));
  desk_close (&desk);
}

/* Two communes leave the mountains on one day, as one edit. */
static void
test_members (void)
{
  Desk desk;
  PtReorganiseDialog *dialog;
  PtGroupForm *form;
  guint index;
  PtDay day = pt_day_new (2026, 1, 1);
  g_autoptr (PtEdit) edit = NULL;

  desk_open (&desk);
  dialog =
    pt_definitions_open (show (&desk, "groups", "Lowland"), "definitions.members");
  form = PT_GROUP_FORM (pt_reorganise_dialog_get_form (dialog));
  g_assert_nonnull (strstr (pt_reorganise_dialog_check (dialog), "Choose the units"));
  pt_group_form_add (form, (int) find_unit (desk.session, "11", day)->index);
  pt_group_form_add (form, (int) find_unit (desk.session, "12", day)->index);
  g_assert_nonnull (strstr (pt_reorganise_dialog_check (dialog), "which document"));
  pt_reorganise_dialog_set_day (dialog, "1/1/2026");
  pt_group_form_set (form, 0, 1, "QĐ 60");
  apply (dialog);
  edit = pt_book_find_undo (pt_session_get_book (desk.session));
  g_assert_cmpstr (edit->title, ==, "2 units enter the group “Lowland”");
  pt_catalogue_find_dimension (get_catalogue (&desk), "terrain", &index);
  for (guint i = 0; i < 2; i++) {
    const PtUnit *unit = find_unit (desk.session, i == 0 ? "11" : "12", day);

    g_assert_cmpint (pt_catalogue_get_group (get_catalogue (&desk), unit->index, index,
                                             day - 1),
                     ==, 0);
    g_assert_cmpint (pt_catalogue_get_group (get_catalogue (&desk), unit->index, index,
                                             day),
                     ==, 1);
  }
  desk_close (&desk);
}

static void
test_targets (void)
{
  Desk desk;
  PtReorganiseDialog *dialog;
  PtTargetForm *form;
  guint n;

  desk_open (&desk);
  dialog = pt_definitions_open (show (&desk, "targets", NULL), "definitions.target");
  form = PT_TARGET_FORM (pt_reorganise_dialog_get_form (dialog));
  g_assert_nonnull (strstr (pt_reorganise_dialog_check (dialog), "in percent"));
  pt_target_form_set (form, "2026x", "72,5", NULL);
  g_assert_nonnull (strstr (pt_reorganise_dialog_check (dialog), "Write the year"));
  pt_target_form_set (form, " 2026", "72,5", "QĐ 387");
  g_assert_cmpstr (pt_reorganise_dialog_check (dialog), ==, NULL);
  g_assert_nonnull (
    strstr (pt_reorganise_dialog_get_preview (dialog), "no target of its own"));
  apply (dialog);
  g_assert_cmpint (pt_catalogue_get_targets (get_catalogue (&desk), &n)->value, ==,
                   72500000);
  g_assert_cmpuint (n, ==, 1);
  dialog =
    pt_definitions_open (show (&desk, "rates", NULL), "definitions.target-of-rate");
  pt_target_form_set (PT_TARGET_FORM (pt_reorganise_dialog_get_form (dialog)), "2026",
                      "80%", "QĐ 9");
  g_assert_cmpstr (pt_reorganise_dialog_check (dialog), ==, NULL);
  g_assert_nonnull (
    strstr (pt_reorganise_dialog_get_preview (dialog), "the target was 72"));
  apply (dialog);
  g_assert_null (pt_definitions_open (show (&desk, "targets", "Learning families"),
                                      "definitions.drop"));
  pt_catalogue_get_targets (get_catalogue (&desk), &n);
  g_assert_cmpuint (n, ==, 0);
  desk_close (&desk);
}

static void
test_elements (void)
{
  Desk desk;
  PtReorganiseDialog *dialog;
  const PtElement *next;

  desk_open (&desk);
  dialog = pt_definitions_open (show (&desk, "elements", "Families recognised"),
                                "definitions.end");
  pt_reorganise_dialog_set_day (dialog, "1/1/2027");
  pt_element_form_set_next (PT_ELEMENT_FORM (pt_reorganise_dialog_get_form (dialog)),
                            "Gia đình mới", "New families", "families_new");
  g_assert_cmpstr (pt_reorganise_dialog_check (dialog), ==, NULL);
  g_assert_nonnull (
    strstr (pt_reorganise_dialog_get_preview (dialog), "“Learning families”"));
  apply (dialog);
  next = pt_catalogue_find_element (get_catalogue (&desk), "families_new");
  g_assert_nonnull (next);
  g_assert_cmpstr (next->status, ==, "recognised");
  g_assert_cmpint (next->from, ==, pt_day_new (2027, 1, 1));
  desk_close (&desk);
}

/* What is said below a form makes the window grow, and no field of the form is cut. */
static void
test_height (void)
{
  Desk desk;
  PtReorganiseDialog *dialog;
  GtkWidget *form;
  GtkWidget *scrolled;
  GtkAdjustment *down;

  desk_open (&desk);
  gtk_window_present (GTK_WINDOW (desk.window));
  dialog = pt_definitions_open (show (&desk, "targets", NULL), "definitions.target");
  form = GTK_WIDGET (pt_reorganise_dialog_get_form (dialog));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (dialog));
  pt_target_form_set (PT_TARGET_FORM (form), "2026", "72,5",
                      "Quyết định ban hành Chương trình đẩy mạnh phong trào học tập "
                      "suốt đời trong gia đình, dòng họ, cộng đồng, đơn vị giai đoạn "
                      "2021 đến 2030 trên địa bàn tỉnh");
  g_assert_cmpstr (pt_reorganise_dialog_check (dialog), ==, NULL);
  for (guint i = 0; i < 5; i++)
    gtk_test_widget_wait_for_draw (GTK_WIDGET (dialog));
  scrolled = gtk_widget_get_ancestor (form, GTK_TYPE_SCROLLED_WINDOW);
  down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  g_assert_cmpfloat (gtk_adjustment_get_page_size (down), >=,
                     gtk_adjustment_get_upper (down));
  gtk_window_close (GTK_WINDOW (dialog));
  desk_close (&desk);
}

/* Something new is counted and computed, from the menu of the entry page; it is in the
 * grid at once, and gone after undo.
 */
static void
test_new (void)
{
  Desk desk;
  PtReorganiseDialog *dialog;
  PtEntryPage *page;
  PtNewElementForm *element;
  PtNewRateForm *rate;
  const PtRate *made;
  guint n_columns, n;
  g_autoptr (PtEdit) undone = NULL;

  desk_open (&desk);
  gtk_widget_activate_action (desk.window, "win.page", "s", "entry");
  page = PT_ENTRY_PAGE (pt_window_get_page (PT_WINDOW (desk.window), "entry"));
  pt_entry_bar_set_form (pt_entry_page_get_bar (page), NULL);
  n_columns = pt_entry_table_get_n_columns (pt_entry_page_get_table (page));

  dialog = PT_REORGANISE_DIALOG (pt_entry_actions_define (page, "definitions.element"));
  element = PT_NEW_ELEMENT_FORM (pt_reorganise_dialog_get_form (dialog));
  g_assert_cmpstr (pt_reorganise_dialog_check (dialog), ==, "Write a name.");
  pt_new_element_form_set (element, "Số lớp học", "Classes", "models");
  g_assert_cmpstr (pt_reorganise_dialog_check (dialog), ==, NULL);
  g_assert_nonnull (
    strstr (pt_reorganise_dialog_get_preview (dialog), "Learning models"));
  apply (dialog);
  g_assert_nonnull (pt_catalogue_find_element (get_catalogue (&desk), "so_lop_hoc"));
  g_assert_cmpuint (pt_entry_table_get_n_columns (pt_entry_page_get_table (page)), ==,
                    n_columns + 1);

  dialog = pt_definitions_open (show (&desk, "rates", NULL), "definitions.rate");
  rate = PT_NEW_RATE_FORM (pt_reorganise_dialog_get_form (dialog));
  pt_new_rate_form_set_name (rate, "Lớp trên gia đình", "Classes per family");
  g_assert_nonnull (strstr (pt_reorganise_dialog_check (dialog), "at least one"));
  pt_new_rate_form_add (rate, "so_lop_hoc", "families_all");
  pt_new_rate_form_add (rate, "families_recognised", NULL);
  g_assert_cmpstr (pt_reorganise_dialog_check (dialog), ==, NULL);
  g_assert_nonnull (strstr (pt_reorganise_dialog_get_preview (dialog),
                            "(Classes + Families recognised) ÷"));
  apply (dialog);
  pt_catalogue_get_rates (get_catalogue (&desk), &n);
  made = pt_catalogue_find_rate (get_catalogue (&desk), "lop_tren_gia_dinh");
  g_assert_nonnull (made);
  g_assert_cmpuint (made->n_numerator, ==, 2);
  g_assert_cmpstr (made->denominator_kind, ==, "all");
  g_assert_false (made->low_is_better);

  undone = pt_book_undo (pt_session_get_book (desk.session), NULL);
  g_assert_nonnull (undone);
  g_assert_null (pt_catalogue_find_rate (get_catalogue (&desk), "lop_tren_gia_dinh"));
  desk_close (&desk);
}

int
main (int argc, char **argv)
{
  begin_tests (&argc, &argv);
  g_test_add_func ("/app/definitions/groups", test_groups);
  g_test_add_func ("/app/definitions/members", test_members);
  g_test_add_func ("/app/definitions/targets", test_targets);
  g_test_add_func ("/app/definitions/elements", test_elements);
  g_test_add_func ("/app/definitions/height", test_height);
  g_test_add_func ("/app/definitions/new", test_new);
  return run_tests ();
}

#include "commands/allocate_window.hxx"

#include "commands/dialog_parts.hxx"

#include <algorithm>
#include <initializer_list>
#include <iterator>

namespace ansinh::commands {

using target::Answer;
using target::ColumnChoice;
using target::Draft;
using target::Form;
using target::HiddenRows;
using target::Kind;
using target::Limit;
using target::ProductForm;
using target::Role;
using target::RowLock;

namespace {

std::vector<std::string> labels_of(const std::vector<ColumnChoice>& choices) {
    std::vector<std::string> labels;
    std::ranges::transform(choices, std::back_inserter(labels), &ColumnChoice::label);
    return labels;
}

} // namespace

// What the clerk sees

/// What never changes.
void AllocateDialog::fill_lists() {
    const auto fill = [&](std::string_view control, std::initializer_list<const char*> codes) {
        set_sentences(m_dialog, m_sentences, control, codes);
    };
    fill("hidden", {"choice.hidden-ask", "choice.hidden-include", "choice.hidden-exclude"});
    std::vector<std::string> methods;
    for (const quota::Method method : quota::all_methods)
        methods.push_back(m_words.method(method));
    m_dialog.set_items("method", methods);
    fill("form", {"choice.values", "choice.formulas"});
    fill("kind", {"choice.newly-joined", "choice.year-end"});
}

void AllocateDialog::show_all() {
    m_product = std::min(m_product, m_state.form().products.size() - 1);
    show_tables();
    show_products();
    m_dialog.select("hidden", static_cast<std::size_t>(m_state.form().hidden));
    m_dialog.set_checked("accept", m_state.form().accept_numbers);
    m_dialog.set_checked("overwrite", m_state.form().overwrite);
    m_dialog.set_checked("uncovered", m_state.form().uncovered == target::Uncovered::ignore);
    m_dialog.select("method",
                    static_cast<std::size_t>(std::ranges::find(quota::all_methods, m_state.form().method) -
                                             quota::all_methods.begin()));
    m_dialog.select("form", m_state.form().as_formulas ? 1 : 0);
    show_product();
}

void AllocateDialog::show_tables() {
    show_table_list(m_dialog, "table", m_state.tables(), m_state.table());
    if (m_state.table() == nullptr) return;
    m_names = target::column_choices(*m_state.table(), Role::names, table::Product::none);
    show_choices("names", m_names, m_state.form().names);
    show_levels();
}

void AllocateDialog::show_levels() {
    std::vector<std::string> items{m_words.sentence({"choice.no-levels", {}})};
    std::size_t now = 0;
    for (const target::LevelsOffer& offer : m_state.levels()) {
        if (offer.choice == m_state.form().levels) now = items.size();
        items.push_back(m_words.levels(offer));
    }
    m_dialog.set_items("levels", items);
    m_dialog.select("levels", now);
    m_dialog.set_enabled("levels", items.size() > 1);
}

target::LevelsChoice AllocateDialog::chosen_levels() const {
    const std::size_t place = m_dialog.selected("levels").value_or(0);
    return place == 0 ? target::LevelsChoice() : m_state.levels()[place - 1].choice;
}

void AllocateDialog::show_products() {
    std::vector<std::string> names;
    for (const ProductForm& one : m_state.form().products)
        names.push_back(m_words.product(one.product));
    m_dialog.set_items("product", names);
    m_dialog.select("product", m_product);
    m_dialog.set_enabled("taking_part", names.size() > 1);
}

void AllocateDialog::show_choices(std::string_view control, const Choices& choices, std::optional<int> column,
                                  std::optional<int> less) {
    m_dialog.set_items(control, labels_of(choices));
    const auto found = std::ranges::find_if(
        choices, [&](const ColumnChoice& choice) { return choice.column == column && choice.less == less; });
    if (found != choices.end()) m_dialog.select(control, static_cast<std::size_t>(found - choices.begin()));
}

void AllocateDialog::show_limit(std::string_view control, const Choices& choices, const Limit& limit) {
    m_dialog.set_items(control, labels_of(choices));
    const auto column = std::ranges::find_if(
        choices, [&](const ColumnChoice& choice) { return choice.column == limit.column; });
    m_dialog.set_text(control, column != choices.end() ? column->label : limit.number);
}

void AllocateDialog::show_product() {
    const ProductForm& shown = product();
    if (const table::Table* table = m_state.table()) {
        const auto choices = [&](Role role) { return target::column_choices(*table, role, shown.product); };
        m_into = choices(Role::into);
        m_basis = choices(Role::basis);
        m_participants = choices(Role::participants);
        m_minimum = choices(Role::minimum);
        m_maximum = choices(Role::maximum);
    }
    show_choices("into", m_into, shown.into);
    show_choices("basis", m_basis, shown.basis ? std::optional(shown.basis->column) : std::nullopt,
                 shown.basis ? shown.basis->less : std::nullopt);
    show_choices("participants", m_participants, shown.participants);
    show_limit("minimum", m_minimum, shown.minimum);
    show_limit("maximum", m_maximum, shown.maximum);
    m_dialog.select("kind", shown.kind == Kind::at_year_end ? 1 : 0);
    m_dialog.set_checked("taking_part", shown.taking_part);
    m_dialog.set_text("total", shown.total.text);
    show_outcome();
}

/// All that follows from the answers; the answers themselves stay as the clerk types them.
void AllocateDialog::show_outcome() {
    for (const char* control : {"into", "kind", "basis", "total", "minimum", "maximum"})
        m_dialog.set_enabled(control, product().taking_part);
    m_dialog.set_enabled("participants", product().taking_part && product().kind == Kind::at_year_end);
    show_consents();
    m_dialog.set_text("method_hint", m_words.method_hint(m_state.form().method));
    m_dialog.show_text("attention", m_words.attention(m_state));
    m_dialog.set_text("doing", m_words.what_writing_does(m_state));
    m_dialog.set_enabled("compare", draft() != nullptr && draft()->is_ready());
    show_versions();
    show_preview();
}

/// A consent can be given when it is asked for, and taken back.
void AllocateDialog::show_consents() {
    const auto is_asked = [&](Answer answer) {
        return std::ranges::any_of(m_state.drafts(), [&](const target::ProductDraft& one) {
            return std::ranges::find(one.draft.stops, answer, &target::Stop::answer) != one.draft.stops.end();
        });
    };
    const Form& form = m_state.form();
    m_dialog.set_enabled("hidden", form.hidden != HiddenRows::ask || is_asked(Answer::hidden_rows));
    m_dialog.set_enabled("accept", form.accept_numbers || is_asked(Answer::numbers));
    m_dialog.set_enabled("overwrite", form.overwrite || is_asked(Answer::overwrite));
    m_dialog.set_enabled("uncovered",
                         form.uncovered == target::Uncovered::ignore || is_asked(Answer::uncovered));
}

void AllocateDialog::show_versions() {
    std::vector<std::string> items{m_words.sentence({"version.now", {}}),
                                   m_words.sentence({"compare.choice", {}})};
    for (const target::Version* version : m_state.versions(product().product))
        items.push_back(m_words.sentence({"version.item", {m_words.when(*version), version->total}}));
    const bool comparing = is_comparing();
    m_dialog.set_items("versions", items);
    m_dialog.select("versions", comparing ? compared : 0);
}

const target::Version* AllocateDialog::chosen_version() const {
    const std::size_t place = m_dialog.selected("versions").value_or(0);
    return place <= compared ? nullptr : m_state.versions(product().product).at(place - compared - 1);
}

bool AllocateDialog::is_comparing() const {
    return m_dialog.selected("versions") == compared;
}

std::vector<std::string> AllocateDialog::preview_of(const Draft& now) {
    const bool ready = now.is_ready();
    m_methods.reset();
    if (ready && is_comparing()) {
        m_methods = target::compare_methods(now.plan);
        m_dialog.set_text("header", m_words.methods_header());
        return m_words.preview(now, *m_methods);
    }
    if (const auto changes = m_state.changes(m_product)) {
        m_dialog.set_text("header", m_words.changes_header());
        return m_words.preview(now, *changes);
    }
    m_dialog.set_text("header", m_words.preview_header());
    return m_words.preview(now);
}

void AllocateDialog::show_preview() {
    const std::vector<std::size_t> selection = m_dialog.selection("preview");
    const target::Version* version = chosen_version();
    const Draft* now = draft();
    m_dialog.set_text("header", m_words.preview_header());
    const std::vector<std::string> lines = version != nullptr ? m_words.preview(*version)
                                           : now != nullptr   ? preview_of(*now)
                                                              : std::vector<std::string>();
    m_dialog.set_items("preview", lines);
    if (selection.empty() || selection.back() < lines.size()) m_dialog.select("preview", selection);
    show_reason();
    show_lock();
}

std::vector<const target::DraftRow*> AllocateDialog::chosen_rows() const {
    std::vector<const target::DraftRow*> rows;
    const Draft* now = draft();
    if (now == nullptr || chosen_version() != nullptr) return rows;
    for (const std::size_t place : m_dialog.selection("preview"))
        rows.push_back(&now->rows.at(place));
    return rows;
}

void AllocateDialog::show_reason() {
    if (const target::Version* version = chosen_version())
        return m_dialog.show_text("reason", m_words.about(*version));
    const std::vector<std::size_t> selection = m_dialog.selection("preview");
    const Draft* now = draft();
    if (now != nullptr && now->is_ready() && is_comparing() && m_methods)
        return m_dialog.show_text("reason", m_words.about(*now, *m_methods));
    if (now == nullptr || selection.empty())
        return m_dialog.show_text("reason", m_words.sentence({"reason.choose", {}}));
    m_dialog.show_text("reason", m_words.sentence(target::why(*now, selection.front()), now));
}

} // namespace ansinh::commands

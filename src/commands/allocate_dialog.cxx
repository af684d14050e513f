#include "commands/allocate_dialog.hxx"

#include "commands/allocate_state.hxx"
#include "commands/allocate_words.hxx"
#include "office/dialog/dialog.hxx"
#include "target/people_text.hxx"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>

namespace ansinh::commands {

namespace {

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

using Choices = std::vector<ColumnChoice>;

/// Which control gives which answer. Where several do, the first one is the one to go to.
struct Control {
    const char* name;
    Answer answer;
};
constexpr std::array controls{
    Control{"hidden", Answer::hidden_rows},
    Control{"accept", Answer::numbers},
    Control{"overwrite", Answer::overwrite},
    Control{"uncovered", Answer::uncovered},
    Control{"table", Answer::table},
    Control{"names", Answer::names},
    Control{"levels", Answer::levels},
    Control{"method", Answer::none},
    Control{"form", Answer::form},
    Control{"product", Answer::product},
    Control{"taking_part", Answer::product},
    Control{"into", Answer::into},
    Control{"kind", Answer::none},
    Control{"basis", Answer::basis},
    Control{"participants", Answer::participants},
    Control{"total", Answer::total},
    Control{"minimum", Answer::minimum},
    Control{"maximum", Answer::maximum},
    Control{"preview", Answer::locks},
    Control{"attention", Answer::none},
};

const char* control_for(Answer answer) {
    if (answer == Answer::none) return "attention";
    return std::ranges::find(controls, answer, &Control::answer)->name;
}

std::vector<std::string> labels_of(const Choices& choices) {
    std::vector<std::string> labels;
    std::ranges::transform(choices, std::back_inserter(labels), &ColumnChoice::label);
    return labels;
}

class AllocateDialog {
public:
    explicit AllocateDialog(Invocation& invocation)
        : m_state(invocation),
          m_sentences(invocation.sentences.for_window()),
          m_words(m_sentences),
          m_dialog(invocation.context, invocation.frame, m_sentences, "Allocate") {}

    Message run() {
        fill_lists();
        show_all();
        m_dialog.focus(first_question());
        if (!m_dialog.execute([this](std::string_view control) { changed(control); }))
            throw Error("command.cancelled");
        return m_state.done();
    }

private:
    void changed(std::string_view control);
    void respond(std::string_view control);
    void answered(std::string_view control);
    void read_form(std::string_view control, Form& form) const;
    void read_product(std::string_view control, ProductForm& product) const;
    void read_basis(ProductForm& product) const;
    std::optional<int> chosen(std::string_view control, const Choices& choices) const;
    Limit limit(std::string_view control, const Choices& choices) const;

    void fill_lists();
    void show_all();
    void show_text(std::string_view control, const std::string& text);
    void show_tables();
    void show_levels();
    target::LevelsChoice chosen_levels() const;
    void show_products();
    void show_product();
    void show_outcome();
    void show_consents();
    void show_versions();
    void show_preview();
    void show_reason();
    void show_lock();
    void show_choices(std::string_view control, const Choices& choices, std::optional<int> column,
                      std::optional<int> less = std::nullopt);
    void show_limit(std::string_view control, const Choices& choices, const Limit& limit);

    void lock_or_unlock();
    bool is_unlocking() const;
    std::optional<std::int64_t> number_to_keep(const target::DraftRow& row, bool is_only_one);
    std::vector<const target::DraftRow*> chosen_rows() const;
    const target::Version* chosen_version() const;
    bool is_comparing() const;
    std::vector<std::string> preview_of(const Draft& now);

    void write();
    const char* first_question() const;
    void go_to(const target::Stop& stop, std::size_t product);

    const ProductForm& product() const { return m_state.form().products[m_product]; }
    const Draft* draft() const { return m_state.draft_of(m_product); }
    void say(const Message& message, const Draft* of = nullptr) {
        m_dialog.say(m_words.sentence(message, of));
    }

    AllocateState m_state;
    border::Sentences m_sentences;
    AllocateWords m_words;
    office::Dialog m_dialog;
    static constexpr std::size_t compared = 1; ///< place of the comparison in the list of results
    std::size_t m_product = 0;                 ///< the one shown
    std::optional<target::MethodTable> m_methods; ///< as long as it shows
    Choices m_names, m_into, m_basis, m_participants, m_minimum, m_maximum;
};

// What the clerk does

void AllocateDialog::changed(std::string_view control) {
    try {
        respond(control);
    } catch (const Error& error) {
        say(error.message());
    }
}

void AllocateDialog::respond(std::string_view control) {
    // Enter presses the button for writing wherever it is; in this field it means the number just typed.
    if (control == "write") return m_dialog.has_focus("lock_number") ? lock_or_unlock() : write();
    if (control == "lock") return lock_or_unlock();
    if (control == "compare") return m_dialog.say(m_words.sentence(m_state.write_comparison(m_product)));
    if (control == "lock_number") return show_lock();
    if (control == "preview") {
        show_reason();
        m_dialog.set_text("lock_number", "");
        return show_lock();
    }
    if (control == "versions") return show_preview();
    if (control == "forget") {
        m_state.guess_again();
        return show_all();
    }
    if (control == "table") {
        m_state.choose_table(m_dialog.selected("table").value_or(0));
        return show_all();
    }
    if (control == "product") {
        m_product = m_dialog.selected("product").value_or(0);
        return show_product();
    }
    if (std::ranges::any_of(controls, [&](const Control& one) { return one.name == control; }))
        answered(control);
}

void AllocateDialog::answered(std::string_view control) {
    Form form = m_state.form();
    read_form(control, form);
    read_product(control, form.products[m_product]);
    const Answer answer =
        std::ranges::find_if(controls, [&](const Control& one) { return one.name == control; })->answer;
    m_state.answer(form, answer, m_product);
    show_outcome();
}

void AllocateDialog::read_form(std::string_view control, Form& form) const {
    if (control == "hidden")
        form.hidden = std::array{HiddenRows::ask, HiddenRows::include,
                                 HiddenRows::exclude}[m_dialog.selected("hidden").value_or(0)];
    else if (control == "accept")
        form.accept_numbers = m_dialog.checked("accept");
    else if (control == "overwrite")
        form.overwrite = m_dialog.checked("overwrite");
    else if (control == "uncovered")
        form.uncovered = m_dialog.checked("uncovered") ? target::Uncovered::ignore : target::Uncovered::limit;
    else if (control == "levels")
        form.levels = chosen_levels();
    else if (control == "method")
        form.method = quota::all_methods.at(m_dialog.selected("method").value_or(0));
    else if (control == "names")
        form.names = chosen("names", m_names);
    else if (control == "form")
        form.as_formulas = m_dialog.selected("form") == 1;
}

void AllocateDialog::read_product(std::string_view control, ProductForm& product) const {
    if (control == "taking_part")
        product.taking_part = m_dialog.checked("taking_part");
    else if (control == "into")
        product.into = chosen("into", m_into);
    else if (control == "kind")
        product.kind = m_dialog.selected("kind") == 1 ? Kind::at_year_end : Kind::newly_joined;
    else if (control == "basis")
        read_basis(product);
    else if (control == "participants")
        product.participants = chosen("participants", m_participants);
    else if (control == "total")
        product.total.text = m_dialog.text("total");
    else if (control == "minimum")
        product.minimum = limit("minimum", m_minimum);
    else if (control == "maximum")
        product.maximum = limit("maximum", m_maximum);
}

std::optional<int> AllocateDialog::chosen(std::string_view control, const Choices& choices) const {
    const auto place = m_dialog.selected(control);
    return place ? std::optional(choices.at(*place).column) : std::nullopt;
}

void AllocateDialog::read_basis(ProductForm& product) const {
    product.basis.reset();
    if (const auto place = m_dialog.selected("basis"))
        product.basis = target::BasisChoice{m_basis.at(*place).column, m_basis.at(*place).less};
}

/// One of the columns offered, or what was typed.
Limit AllocateDialog::limit(std::string_view control, const Choices& choices) const {
    const std::string text = m_dialog.text(control);
    const auto column = std::ranges::find(choices, text, &ColumnChoice::label);
    return column != choices.end() ? Limit{column->column, {}} : Limit{std::nullopt, text};
}

// What the clerk sees

/// What never changes.
void AllocateDialog::fill_lists() {
    const auto fill = [&](std::string_view control, std::initializer_list<const char*> codes) {
        std::vector<std::string> items;
        for (const char* code : codes)
            items.push_back(m_words.sentence({code, {}}));
        m_dialog.set_items(control, items);
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
    m_dialog.select("method", static_cast<std::size_t>(std::ranges::find(quota::all_methods, m_state.form().method) -
                                                       quota::all_methods.begin()));
    m_dialog.select("form", m_state.form().as_formulas ? 1 : 0);
    show_product();
}

/// All of it shows while the mouse rests on the field, too: there it need not be scrolled, and other programs
/// can read it, which the office lets them do with no text of several lines.
void AllocateDialog::show_text(std::string_view control, const std::string& text) {
    m_dialog.set_text(control, text);
    m_dialog.set_help(control, text);
}

void AllocateDialog::show_tables() {
    std::vector<std::string> labels;
    std::optional<std::size_t> now;
    for (const table::Table& table : m_state.tables()) {
        if (&table == m_state.table()) now = labels.size();
        const std::string area = table::area_name(table.area);
        labels.push_back(table.title.empty() ? area : area + ": " + table.title);
    }
    m_dialog.set_items("table", labels);
    if (now) m_dialog.select("table", *now);
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
    show_text("attention", m_words.attention(m_state));
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
        return show_text("reason", m_words.about(*version));
    const std::vector<std::size_t> selection = m_dialog.selection("preview");
    const Draft* now = draft();
    if (now != nullptr && now->is_ready() && is_comparing() && m_methods)
        return show_text("reason", m_words.about(*now, *m_methods));
    if (now == nullptr || selection.empty())
        return show_text("reason", m_words.sentence({"reason.choose", {}}));
    show_text("reason", m_words.sentence(target::why(*now, selection.front()), now));
}

// Locks

/// All chosen rows are locked, and no other number was typed for the only one.
bool AllocateDialog::is_unlocking() const {
    const auto rows = chosen_rows();
    return !rows.empty() && m_dialog.text("lock_number").empty() &&
           std::ranges::all_of(rows, &target::DraftRow::locked);
}

void AllocateDialog::show_lock() {
    const auto rows = chosen_rows();
    m_dialog.set_enabled("lock", !rows.empty());
    m_dialog.set_enabled("lock_number", rows.size() == 1);
    m_dialog.set_text(
        "lock", m_words.sentence(is_unlocking() ? Message{"lock.unlock", {}} : Message{"lock.lock", {}}));
}

/// What was typed for the only row chosen, else what the preview shows.
std::optional<std::int64_t> AllocateDialog::number_to_keep(const target::DraftRow& row, bool is_only_one) {
    const std::string typed = m_dialog.text("lock_number");
    if (!is_only_one || typed.empty()) return row.number;
    const target::PeopleText people = target::parse_people(typed, m_state.separators());
    if (people.fault) throw Error(*people.fault);
    return people.people;
}

void AllocateDialog::lock_or_unlock() {
    const auto rows = chosen_rows();
    if (rows.empty()) return;
    const bool unlocking = is_unlocking();
    Form form = m_state.form();
    std::vector<RowLock>& locked = form.products[m_product].locked;
    for (const target::DraftRow* row : rows) {
        std::optional<std::int64_t> people;
        if (!unlocking && !(people = number_to_keep(*row, rows.size() == 1))) throw Error("lock.no-number");
        std::erase_if(locked, [&](const RowLock& lock) { return lock.row == row->into.row; });
        if (!unlocking) locked.push_back({row->into.row, people});
    }
    std::ranges::sort(locked, {}, &RowLock::row);
    m_state.answer(form, Answer::locks, m_product);
    m_dialog.set_text("lock_number", "");
    show_outcome();
}

// Writing

/// Where the clerk has something to answer, else the total.
const char* AllocateDialog::first_question() const {
    const Draft* now = draft();
    return now == nullptr || now->is_ready() ? "total" : control_for(now->stops.front().answer);
}

void AllocateDialog::go_to(const target::Stop& stop, std::size_t product) {
    if (product != m_product) {
        m_product = product;
        m_dialog.select("product", product);
        show_product();
    }
    const std::string reason = m_words.clause(stop.message, m_state.draft_of(product));
    m_dialog.say(m_words.sentence({"allocate.not-yet", {reason}}));
    m_dialog.focus(control_for(stop.answer));
}

void AllocateDialog::write() {
    for (const target::ProductDraft& one : m_state.drafts())
        if (!one.draft.is_ready()) return go_to(one.draft.stops.front(), one.product);
    if (!m_state.is_ready()) throw Error("allocate.nobody");
    if (m_state.has_changed()) {
        show_all();
        throw Error("allocate.changed");
    }
    m_state.write();
    m_dialog.end(true);
}

} // namespace

Message allocate_in_dialog(Invocation& invocation) {
    return AllocateDialog(invocation).run();
}

} // namespace ansinh::commands

#include "commands/allocate_window.hxx"

#include "target/people_text.hxx"

#include <algorithm>
#include <array>
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

} // namespace

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
        target::choose_levels(form, chosen_levels());
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

// Locks

/// All chosen lines are locked, and no other number was typed for the only one.
bool AllocateDialog::is_unlocking() const {
    const auto lines = chosen_lines();
    return !lines.empty() && m_dialog.text("lock_number").empty() &&
           std::ranges::all_of(lines, &target::DraftLine::locked);
}

void AllocateDialog::show_lock() {
    const auto lines = chosen_lines();
    m_dialog.set_enabled("lock", !lines.empty());
    m_dialog.set_enabled("lock_number", lines.size() == 1);
    m_dialog.set_text(
        "lock", m_words.sentence(is_unlocking() ? Message{"lock.unlock", {}} : Message{"lock.lock", {}}));
}

/// What was typed for the only line chosen, else what the preview shows.
std::optional<std::int64_t> AllocateDialog::number_to_keep(const target::DraftLine& line, bool is_only_one) {
    const std::string typed = m_dialog.text("lock_number");
    if (!is_only_one || typed.empty()) return line.number;
    const target::PeopleText people = target::parse_people(typed, m_state.separators());
    if (people.fault) throw Error(*people.fault);
    return people.people;
}

void AllocateDialog::lock_or_unlock() {
    const auto lines = chosen_lines();
    if (lines.empty()) return;
    const bool unlocking = is_unlocking();
    Form form = m_state.form();
    for (const target::DraftLine& line : lines) {
        std::optional<std::int64_t> people;
        if (!unlocking && !(people = number_to_keep(line, lines.size() == 1))) throw Error("lock.no-number");
        target::lock(form.products[m_product], line, people);
    }
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

} // namespace ansinh::commands

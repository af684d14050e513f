#include "commands/matrix_window.hxx"

#include "commands/dialog_parts.hxx"
#include "commands/matrix_write.hxx"
#include "crosstable/answer.hxx"
#include "quota/method.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <array>
#include <iterator>

namespace ansinh::commands {

using crosstable::Answer;
using crosstable::Draft;
using crosstable::Offer;
using crosstable::Request;
using target::HiddenRows;

namespace {

/// Which control gives which answer.
struct Control {
    const char* name;
    Answer answer;
};
constexpr std::array controls{
    Control{"hidden", Answer::hidden_rows},  Control{"accept", Answer::numbers},
    Control{"overwrite", Answer::overwrite}, Control{"table", Answer::table},
    Control{"into", Answer::into},           Control{"rows", Answer::rows},
    Control{"columns", Answer::columns},     Control{"weights", Answer::weights},
    Control{"shares", Answer::shares},       Control{"maximum", Answer::maximum},
    Control{"method", Answer::method},       Control{"form", Answer::form},
    Control{"attention", Answer::none},
};

/// Our own choice stands before the list of those that can be asked for.
std::optional<std::string> method_at(std::size_t place) {
    if (place == 0) return std::nullopt;
    return std::string(quota::method_name(quota::all_methods.at(place - 1)));
}

std::size_t place_of(const std::optional<std::string>& method) {
    std::size_t place = quota::all_methods.size();
    while (place > 0 && method_at(place) != method)
        --place;
    return place;
}

} // namespace

Message MatrixDialog::run() {
    fill_lists();
    show_all();
    m_dialog.focus(first_question());
    if (!m_dialog.execute([this](std::string_view control) { changed(control); }))
        throw Error("command.cancelled");
    return done_sentence(m_state.draft());
}

// What the clerk does

void MatrixDialog::changed(std::string_view control) {
    try {
        respond(control);
    } catch (const Error& error) {
        m_dialog.say(m_words.sentence(error.message(), &m_state.draft()));
    }
}

void MatrixDialog::respond(std::string_view control) {
    if (control == "write") return write();
    if (control == "preview") return show_reason();
    if (control == "column") return show_preview();
    if (control == "table") {
        m_state.choose_table(m_dialog.selected("table").value_or(0));
        return show_all();
    }
    if (std::ranges::any_of(controls, [&](const Control& one) { return one.name == control; }))
        answered(control);
}

void MatrixDialog::answered(std::string_view control) {
    Request request = m_state.request();
    const crosstable::Offers& offers = m_state.offers();
    if (control == "into") return place_answered(std::move(request));
    if (control == "rows")
        request.rows = answer_in(control, offers.rows);
    else if (control == "columns")
        request.columns = answer_in(control, offers.columns);
    else if (control == "weights")
        request.weights = answer_in(control, offers.weights);
    else if (control == "shares")
        request.shares = answer_in(control, offers.shares);
    else if (control == "maximum")
        request.maximum = answer_in(control, offers.maximum);
    else if (control == "method")
        request.method = method_at(m_dialog.selected("method").value_or(0));
    else if (control == "form")
        request.as_formulas = m_dialog.selected("form") == 1;
    else if (control == "hidden")
        request.hidden = std::array{HiddenRows::ask, HiddenRows::include,
                                    HiddenRows::exclude}[m_dialog.selected("hidden").value_or(0)];
    else if (control == "accept")
        request.accept_numbers = m_dialog.checked("accept");
    else if (control == "overwrite")
        request.overwrite = m_dialog.checked("overwrite");
    m_state.answer(std::move(request));
    show_outcome();
}

/// A block offered brings its totals along; a range typed by hand leaves them as they were answered.
void MatrixDialog::place_answered(Request request) {
    const Offer* offer = offer_shown("into", m_state.offers().into);
    request.into = offer != nullptr ? std::nullopt : answer_in("into", {});
    request.cursor = offer != nullptr ? offer->cursor : std::nullopt;
    if (offer != nullptr)
        m_state.answer_with_totals(std::move(request));
    else
        m_state.answer(std::move(request));
    show_offers();
    show_outcome();
}

const Offer* MatrixDialog::offer_shown(std::string_view control, const Offers& offers) const {
    const std::string text = m_dialog.text(control);
    const auto found = std::ranges::find_if(
        offers, [&](const Offer& offer) { return m_words.sentence(offer.label) == text; });
    return found == offers.end() ? nullptr : &*found;
}

/// One of the offers, or what was typed.
MatrixDialog::Text MatrixDialog::answer_in(std::string_view control, const Offers& offers) const {
    if (const Offer* offer = offer_shown(control, offers)) return offer->text;
    std::string text = text::one_line(m_dialog.text(control));
    return text.empty() ? std::nullopt : Text(std::move(text));
}

// What the clerk sees

/// What never changes.
void MatrixDialog::fill_lists() {
    set_sentences(m_dialog, m_sentences, "hidden",
                  {"choice.hidden-ask", "choice.hidden-include", "choice.hidden-exclude"});
    set_sentences(m_dialog, m_sentences, "form", {"choice.values", "choice.formulas"});
    set_sentences(m_dialog, m_sentences, "method",
                  {"choice.method-auto", "choice.controlled", "choice.webster", "choice.jefferson",
                   "choice.adams", "choice.hill", "choice.dean"});
}

void MatrixDialog::show_all() {
    const Request& request = m_state.request();
    show_table_list(m_dialog, "table", m_state.tables(), m_state.table());
    m_dialog.select("hidden", static_cast<std::size_t>(request.hidden));
    m_dialog.set_checked("accept", request.accept_numbers);
    m_dialog.set_checked("overwrite", request.overwrite);
    m_dialog.select("method", place_of(request.method));
    m_dialog.select("form", request.as_formulas ? 1 : 0);
    const auto& into = m_state.offers().into;
    const auto now = std::ranges::find_if(
        into, [&](const Offer& offer) { return request.cursor && offer.cursor == request.cursor; });
    show_offers_for("into", into, now == into.end() ? request.into : now->text);
    show_offers();
    show_outcome();
}

/// All but where to write, which may be being typed.
void MatrixDialog::show_offers() {
    const Request& request = m_state.request();
    const crosstable::Offers& offers = m_state.offers();
    show_offers_for("rows", offers.rows, request.rows);
    show_offers_for("columns", offers.columns, request.columns);
    show_offers_for("weights", offers.weights, request.weights);
    show_offers_for("shares", offers.shares, request.shares);
    show_offers_for("maximum", offers.maximum, request.maximum);
}

void MatrixDialog::show_offers_for(std::string_view control, const Offers& offers, const Text& text) {
    std::vector<std::string> labels;
    for (const Offer& offer : offers)
        labels.push_back(m_words.sentence(offer.label));
    m_dialog.set_items(control, labels);
    const auto now = std::ranges::find(offers, text, &Offer::text);
    m_dialog.set_text(control, now != offers.end() ? labels[static_cast<std::size_t>(now - offers.begin())]
                                                   : text.value_or(""));
}

/// All that follows from the answers; the answers themselves stay as the clerk types them.
void MatrixDialog::show_outcome() {
    show_consents();
    m_dialog.show_text("attention", m_words.attention(m_state.draft()));
    m_dialog.set_text("doing", m_words.what_writing_does(m_state.draft()));
    show_columns();
    show_preview();
}

/// A consent can be given when it is asked for, and taken back.
void MatrixDialog::show_consents() {
    const auto is_asked = [&](Answer answer) {
        return std::ranges::find(m_state.draft().stops, answer, &crosstable::answer_to) !=
               m_state.draft().stops.end();
    };
    const Request& request = m_state.request();
    m_dialog.set_enabled("hidden", request.hidden != HiddenRows::ask || is_asked(Answer::hidden_rows));
    m_dialog.set_enabled("accept", request.accept_numbers || is_asked(Answer::numbers));
    m_dialog.set_enabled("overwrite", request.overwrite || is_asked(Answer::overwrite));
}

/// The column chosen stays as long as the columns are the same.
void MatrixDialog::show_columns() {
    const std::vector<std::string>& names = m_state.draft().plan.column_names;
    if (!m_columns.empty() && names == m_columns) return;
    m_columns = names;
    std::vector<std::string> items{m_words.sentence({"choice.all-columns", {}})};
    items.insert(items.end(), names.begin(), names.end());
    m_dialog.set_items("column", items);
    m_dialog.select("column", 0);
    m_dialog.set_enabled("column", !names.empty());
}

void MatrixDialog::show_preview() {
    const std::vector<std::size_t> selection = m_dialog.selection("preview");
    const crosstable::Lines shown = m_words.preview(m_state.draft(), chosen_column());
    m_dialog.set_text("header", shown.header);
    m_dialog.set_items("preview", shown.lines);
    if (!selection.empty() && selection.back() < shown.lines.size()) m_dialog.select("preview", selection);
    show_reason();
}

std::optional<std::size_t> MatrixDialog::chosen_row() const {
    return m_dialog.selected("preview");
}

std::optional<std::size_t> MatrixDialog::chosen_column() const {
    const std::size_t place = m_dialog.selected("column").value_or(0);
    return place == 0 ? std::nullopt : std::optional(place - 1);
}

void MatrixDialog::show_reason() {
    m_dialog.show_text("reason", m_words.reason(m_state.draft(), chosen_row(), chosen_column()));
}

// Writing

/// Where the clerk has something to answer, else the place to write to.
const char* MatrixDialog::first_question() const {
    const Draft& draft = m_state.draft();
    if (draft.is_ready()) return "into";
    const Answer answer = crosstable::answer_to(draft.stops.front());
    return std::ranges::find(controls, answer, &Control::answer)->name;
}

void MatrixDialog::go_to(const Message& stop) {
    m_dialog.say(m_words.sentence({"allocate.not-yet", {m_words.clause(stop, &m_state.draft())}}));
    m_dialog.focus(first_question());
}

void MatrixDialog::write() {
    if (!m_state.draft().is_ready()) return go_to(m_state.draft().stops.front());
    if (m_state.has_changed()) {
        show_all();
        throw Error("allocate.changed");
    }
    m_state.write();
    m_dialog.end(true);
}

} // namespace ansinh::commands

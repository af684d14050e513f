#include "commands/split_window.hxx"

#include "commands/dialog_parts.hxx"

#include <algorithm>
#include <array>
#include <iterator>

namespace ansinh::commands {

using quota::Grain;
using quota::TimeWeights;
using split::Answer;
using split::Form;

namespace {

/// Which control gives which answer. Where several do, the first one is the one to go to.
struct Control {
    const char* name;
    Answer answer;
};
constexpr std::array controls{
    Control{"overwrite", Answer::overwrite}, Control{"table", Answer::table},
    Control{"total", Answer::total},         Control{"year", Answer::year},
    Control{"first", Answer::first},         Control{"last", Answer::first},
    Control{"grain", Answer::grain},         Control{"weights", Answer::weights},
    Control{"profile", Answer::profile},     Control{"kept", Answer::kept},
    Control{"by_header", Answer::by_header}, Control{"into", Answer::into},
    Control{"attention", Answer::none},
};

// In the order of their lists.
constexpr std::array grains{Grain::quarter, Grain::month, Grain::week};
constexpr std::array all_weights{TimeWeights::workdays, TimeWeights::equal, TimeWeights::profile};

template <class Values, class Value>
std::size_t place_of(const Values& values, const Value& value) {
    return static_cast<std::size_t>(std::ranges::find(values, value) - values.begin());
}

} // namespace

Message SplitDialog::run() {
    fill_lists();
    show_all();
    const auto& stops = m_state.draft().stops;
    const Answer first = stops.empty() ? Answer::total : stops.front().answer;
    m_dialog.focus(std::ranges::find(controls, first, &Control::answer)->name);
    if (!m_dialog.execute([this](std::string_view control) { changed(control); }))
        throw Error("command.cancelled");
    return m_state.done();
}

// What the clerk does

void SplitDialog::changed(std::string_view control) {
    try {
        respond(control);
    } catch (const Error& error) {
        m_dialog.say(m_words.sentence(error.message(), &m_state.draft()));
    }
}

void SplitDialog::respond(std::string_view control) {
    if (control == "write") return write();
    if (control == "preview") return show_reason();
    if (control == "view") return show_preview();
    if (control == "table") {
        m_state.choose_table(m_dialog.selected("table").value_or(0));
        return show_all();
    }
    if (std::ranges::any_of(controls, [&](const Control& one) { return one.name == control; }))
        answered(control);
}

void SplitDialog::answered(std::string_view control) {
    Form form = m_state.form();
    read(control, form);
    const bool was_about_units = split::is_about_units(m_state.form());
    const Answer answer =
        std::ranges::find_if(controls, [&](const Control& one) { return one.name == control; })->answer;
    m_state.answer(form, answer);
    if (split::is_about_units(m_state.form()) != was_about_units) show_place();
    show_outcome();
}

void SplitDialog::read(std::string_view control, Form& form) const {
    if (control == "overwrite")
        form.overwrite = m_dialog.checked("overwrite");
    else if (control == "total")
        form.total = column_or_text("total", m_totals);
    else if (control == "year")
        form.year = m_dialog.text("year");
    else if (control == "first")
        form.first = m_dialog.text("first");
    else if (control == "last")
        form.last = m_dialog.text("last");
    else if (control == "grain")
        form.grain = grains.at(m_dialog.selected("grain").value_or(0));
    else if (control == "weights")
        form.weights = all_weights.at(m_dialog.selected("weights").value_or(0));
    else if (control == "profile")
        form.profile = m_dialog.text("profile");
    else if (control == "kept")
        form.kept = column_or_text("kept", m_kept);
    else if (control == "by_header")
        form.by_header = split::is_about_units(form) && m_dialog.selected("by_header") == 0;
    else if (control == "into")
        form.into = m_dialog.text("into");
}

/// One of the columns offered, also by its letter alone, or what was typed.
split::ColumnOrText SplitDialog::column_or_text(std::string_view control, const Choices& choices) const {
    const std::string text = m_dialog.text(control);
    const auto letter = table::parse_column(text);
    const auto column = std::ranges::find_if(choices, [&](const split::ColumnChoice& choice) {
        return choice.label == text || choice.column == letter;
    });
    if (column == choices.end()) return {std::nullopt, text};
    return {column->column, {}};
}

void SplitDialog::go_to(const split::Stop& stop) {
    const std::string reason = m_words.clause(stop.message, &m_state.draft());
    m_dialog.say(m_words.sentence({"allocate.not-yet", {reason}}));
    m_dialog.focus(std::ranges::find(controls, stop.answer, &Control::answer)->name);
}

void SplitDialog::write() {
    if (!m_state.draft().is_ready()) return go_to(m_state.draft().stops.front());
    if (m_state.has_changed()) {
        show_all();
        throw Error("allocate.changed");
    }
    m_state.write();
    m_dialog.end(true);
}

// What the clerk sees

/// What never changes.
void SplitDialog::fill_lists() {
    set_sentences(m_dialog, m_sentences, "grain", {"choice.quarters", "choice.months", "choice.weeks"});
    set_sentences(m_dialog, m_sentences, "weights", {"choice.workdays", "choice.equal", "choice.season"});
}

void SplitDialog::show_all() {
    const Form& form = m_state.form();
    show_tables();
    show_choice("total", m_totals, form.total);
    show_choice("kept", m_kept, form.kept);
    m_dialog.set_text("year", form.year);
    m_dialog.set_text("first", form.first);
    m_dialog.set_text("last", form.last);
    m_dialog.select("grain", place_of(grains, form.grain));
    m_dialog.select("weights", place_of(all_weights, form.weights));
    m_dialog.set_text("profile", form.profile);
    m_dialog.set_checked("overwrite", form.overwrite);
    show_place();
    show_outcome();
}

void SplitDialog::show_tables() {
    show_table_list(m_dialog, "table", m_state.tables(), m_state.table());
    m_dialog.set_enabled("table", m_state.tables().size() > 1);
    m_totals.clear();
    m_kept.clear();
    const table::Table* now = m_state.table();
    if (now == nullptr) return;
    m_totals = split::total_choices(*now, m_state.words());
    m_kept = split::kept_choices(*now);
}

void SplitDialog::show_choice(std::string_view control, const Choices& choices,
                              const split::ColumnOrText& answer) {
    std::vector<std::string> labels;
    std::ranges::transform(choices, std::back_inserter(labels), &split::ColumnChoice::label);
    m_dialog.set_items(control, labels);
    const auto column = std::ranges::find_if(
        choices, [&](const split::ColumnChoice& choice) { return choice.column == answer.column; });
    m_dialog.set_text(control, column != choices.end() ? column->label : answer.text);
}

/// Where the result may go depends on whether it is for units.
void SplitDialog::show_place() {
    const Form& form = m_state.form();
    std::vector<std::string> items;
    if (split::is_about_units(form))
        items = {m_words.sentence({"choice.headed-columns", {}}),
                 m_words.sentence({"choice.next-columns", {}})};
    else
        items = {m_words.sentence({"choice.new-table", {}})};
    m_dialog.set_items("by_header", items);
    m_dialog.select("by_header", items.size() > 1 && !form.by_header ? 1 : 0);
    m_dialog.set_enabled("by_header", items.size() > 1);
    m_dialog.set_text("into", form.into);
}

/// All that follows from the answers; the answers themselves stay as the clerk types them.
void SplitDialog::show_outcome() {
    const Form& form = m_state.form();
    const split::Draft& draft = m_state.draft();
    m_dialog.set_enabled("profile", form.weights == TimeWeights::profile);
    m_dialog.set_enabled("into", !(split::is_about_units(form) && form.by_header));
    const bool asks =
        std::ranges::find(draft.stops, Answer::overwrite, &split::Stop::answer) != draft.stops.end();
    m_dialog.set_enabled("overwrite", form.overwrite || asks);
    m_dialog.show_text("attention", m_words.attention(m_state));
    m_dialog.set_text("time", m_words.about_time(draft, form.grain));
    m_dialog.set_text("doing", m_words.what_writing_does(draft));
    show_views();
    show_preview();
}

void SplitDialog::show_views() {
    const Form& form = m_state.form();
    std::vector<SplitView> views{form.grain};
    for (const Grain grain : {Grain::month, Grain::quarter})
        if (grain < form.grain) views.emplace_back(grain);
    if (split::is_about_units(form)) views.emplace_back(std::nullopt);
    if (views == m_views) return;
    m_views = std::move(views);
    std::vector<std::string> items;
    std::ranges::transform(m_views, std::back_inserter(items),
                           [&](SplitView view) { return m_words.view(view, form.grain); });
    m_dialog.set_items("view", items);
    m_dialog.select("view", 0);
    m_dialog.set_enabled("view", items.size() > 1);
}

SplitView SplitDialog::chosen_view() const {
    return m_views.at(m_dialog.selected("view").value_or(0));
}

void SplitDialog::show_preview() {
    const std::vector<std::size_t> selection = m_dialog.selection("preview");
    const std::vector<std::string> lines = m_words.preview(m_state, chosen_view());
    m_dialog.set_text("header", m_words.header(m_state, chosen_view()));
    m_dialog.set_items("preview", lines);
    if (!selection.empty() && selection.back() < lines.size()) m_dialog.select("preview", selection);
    show_reason();
}

void SplitDialog::show_reason() {
    m_dialog.show_text("reason", m_words.reason(m_state, chosen_view(), m_dialog.selected("preview")));
}

} // namespace ansinh::commands

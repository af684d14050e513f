#include "commands/allocate_state.hxx"

#include "commands/allocate_write.hxx"
#include "commands/compare_methods.hxx"
#include "commands/table_words.hxx"
#include "office/remembered.hxx"
#include "office/table/reader.hxx"
#include "office/writer.hxx"

#include <algorithm>
#include <iterator>

namespace ansinh::commands {

namespace {

using target::ProductDraft;

bool same_row(const target::DraftRow& one, const target::DraftRow& other) {
    return one.name == other.name && one.into == other.into && one.basis == other.basis &&
           one.opening == other.opening && one.before == other.before && one.number == other.number &&
           one.locked == other.locked;
}

/// Whether a clerk would see the same.
bool same(const ProductDraft& one, const ProductDraft& other) {
    return one.product == other.product && one.draft.stops == other.draft.stops &&
           one.draft.notes == other.draft.notes && one.draft.summary == other.draft.summary &&
           std::ranges::equal(one.draft.rows, other.draft.rows, same_row);
}

} // namespace

AllocateState::AllocateState(Invocation& invocation)
    : m_invocation(invocation),
      m_document(changeable_document(invocation)),
      m_sheet_name(m_document.sheet_name(m_document.active_sheet())),
      m_words(table_words(invocation.context)),
      m_sheet(0, 0) {
    read();
    if (m_tables.empty()) throw Error("table.none");
    read_memory();
    fill_in(m_document.cursor(), m_memory ? &*m_memory : nullptr);
}

void AllocateState::read() {
    m_sheet = office::read_sheet(m_invocation.context, m_document, m_document.sheet_named(m_sheet_name),
                                 m_invocation.progress);
    m_tables = table::find_tables(m_sheet, m_words);
    m_invocation.progress.rest();
}

void AllocateState::read_memory() {
    m_memory.reset();
    m_memory_trouble.reset();
    try {
        m_memory = target::Memory::from_json(office::read_remembered(m_document.model()).value_or(""));
    } catch (const Error& error) {
        m_memory_trouble = error.message();
    }
}

void AllocateState::fill_in(std::optional<table::Position> cursor, const target::Memory* memory) {
    const std::vector<std::string> names = m_document.sheet_names();
    m_filled = target::fill_in(m_sheet, m_tables, m_words, cursor, memory, names);
    m_levels =
        table() != nullptr ? target::level_choices(*table(), m_sheet) : std::vector<target::LevelsOffer>();
    make_drafts();
}

void AllocateState::make_drafts() {
    m_drafts = target::make_drafts(m_sheet, m_tables, m_words, m_filled.form);
}

void AllocateState::answer(const target::Form& form, target::Answer answer,
                           std::optional<std::size_t> product) {
    m_filled.form = form;
    std::erase_if(m_filled.doubts, [&](const target::Doubt& doubt) {
        return answer != target::Answer::none && doubt.answer == answer &&
               (!doubt.product || doubt.product == product);
    });
    make_drafts();
}

void AllocateState::choose_table(std::size_t place) {
    const table::Area& area = m_tables.at(place).area;
    fill_in(table::Position{area.first_row, area.first_column}, m_memory ? &*m_memory : nullptr);
}

void AllocateState::guess_again() {
    if (!m_memory) {
        m_memory.emplace();
        m_memory_trouble.reset();
    }
    const table::Table* now = table();
    fill_in(now != nullptr ? std::optional(table::Position{now->area.first_row, now->area.first_column})
                           : m_document.cursor(),
            nullptr);
}

const target::Draft* AllocateState::draft_of(std::size_t product) const {
    const auto found = std::ranges::find(m_drafts, product, &ProductDraft::product);
    return found == m_drafts.end() ? nullptr : &found->draft;
}

bool AllocateState::is_ready() const {
    return !m_drafts.empty() &&
           std::ranges::all_of(m_drafts, [](const ProductDraft& one) { return one.draft.is_ready(); });
}

std::vector<const target::Version*> AllocateState::versions(table::Product product) const {
    std::vector<const target::Version*> found;
    const table::Table* of = table();
    if (!m_memory || of == nullptr) return found;
    const target::TableMemory* known = m_memory->find(m_sheet, *of, m_document.sheet_names());
    if (known == nullptr) return found;
    for (const target::Version& version : known->versions)
        if (version.product == product) found.push_back(&version);
    return found;
}

std::optional<target::Changes> AllocateState::changes(std::size_t product) const {
    const target::Draft* draft = draft_of(product);
    if (draft == nullptr || !draft->is_ready()) return std::nullopt;
    const auto earlier = versions(m_filled.form.products[product].product);
    return target::changes_of(*draft, earlier.empty() ? nullptr : earlier.front());
}

bool AllocateState::has_changed() {
    const std::vector<ProductDraft> shown = std::move(m_drafts);
    read();
    make_drafts();
    return !std::ranges::equal(shown, m_drafts, same);
}

/// Read again, because another program may have allocated meanwhile.
std::optional<std::string> AllocateState::remembered_after_writing() {
    const bool begin_anew = m_memory && !m_memory_trouble;
    read_memory();
    if (!m_memory && begin_anew) m_memory.emplace();
    if (!m_memory || m_memory->is_newer() || table() == nullptr) return std::nullopt;
    m_memory->remember(m_sheet, *table(), m_document.sheet_names(), m_filled.form, m_drafts, present_time());
    return m_memory->to_json();
}

void AllocateState::write() {
    const auto sheet = m_document.sheet_named(m_sheet_name);
    std::vector<Message> faults;
    for (const ProductDraft& one : m_drafts)
        std::ranges::move(office::check_writable(m_document, sheet, one.draft.plan.written_cells()),
                          std::back_inserter(faults));
    std::ranges::move(check_numbers(sheet, m_drafts), std::back_inserter(faults));
    refuse_if_any("allocate.refused", faults);
    m_written.clear(); // before the memory holds this result, too
    for (const ProductDraft& one : m_drafts)
        m_written.push_back(changes(one.product));
    write_drafts(m_invocation, m_document, sheet, m_drafts, m_filled.form.as_formulas,
                 remembered_after_writing());
    m_invocation.unit_names = m_drafts.front().draft.plan.spoken_names();
}

Message AllocateState::write_comparison(std::size_t product) {
    return commands::write_comparison(m_invocation, m_document, m_document.sheet_named(m_sheet_name),
                                      *draft_of(product));
}

Message AllocateState::done() const {
    std::vector<Message> said;
    std::size_t said_of = 0;
    for (const ProductDraft& one : m_drafts) {
        said.push_back(one.draft.summary);
        if (const auto& changes = m_written.at(said_of++))
            said.push_back(target::list_of(*changes, one.draft));
    }
    return Message{"allocate.done-as", {std::move(said)}};
}

} // namespace ansinh::commands

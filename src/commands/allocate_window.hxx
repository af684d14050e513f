// The window of the dialog "Giao chỉ tiêu…": what the clerk does in it (allocate_window.cxx) and sees there
// (allocate_window_shown.cxx).
#pragma once

#include "commands/allocate_state.hxx"
#include "commands/allocate_words.hxx"
#include "office/dialog/dialog.hxx"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::commands {

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
    using Choices = std::vector<target::ColumnChoice>;

    void changed(std::string_view control);
    void respond(std::string_view control);
    void answered(std::string_view control);
    void read_form(std::string_view control, target::Form& form) const;
    void read_product(std::string_view control, target::ProductForm& product) const;
    void read_basis(target::ProductForm& product) const;
    std::optional<int> chosen(std::string_view control, const Choices& choices) const;
    target::Limit limit(std::string_view control, const Choices& choices) const;

    void fill_lists();
    void show_all();
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
    void show_limit(std::string_view control, const Choices& choices, const target::Limit& limit);

    void lock_or_unlock();
    bool is_unlocking() const;
    std::optional<std::int64_t> number_to_keep(const target::DraftRow& row, bool is_only_one);
    std::vector<const target::DraftRow*> chosen_rows() const;
    const target::Version* chosen_version() const;
    bool is_comparing() const;
    std::vector<std::string> preview_of(const target::Draft& now);

    void write();
    const char* first_question() const;
    void go_to(const target::Stop& stop, std::size_t product);

    const target::ProductForm& product() const { return m_state.form().products[m_product]; }
    const target::Draft* draft() const { return m_state.draft_of(m_product); }
    void say(const Message& message, const target::Draft* of = nullptr) {
        m_dialog.say(m_words.sentence(message, of));
    }

    AllocateState m_state;
    border::Sentences m_sentences;
    AllocateWords m_words;
    office::Dialog m_dialog;
    static constexpr std::size_t compared = 1;    ///< place of the comparison in the list of results
    std::size_t m_product = 0;                    ///< the one shown
    std::optional<target::MethodTable> m_methods; ///< as long as it shows
    Choices m_names, m_into, m_basis, m_participants, m_minimum, m_maximum;
};

} // namespace ansinh::commands

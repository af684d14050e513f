// The window of the dialog "Giao chỉ tiêu theo thôn và tháng…".
#pragma once

#include "commands/matrix_state.hxx"
#include "commands/matrix_words.hxx"
#include "office/dialog/dialog.hxx"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::commands {

class MatrixDialog {
public:
    explicit MatrixDialog(Invocation& invocation)
        : m_state(invocation),
          m_sentences(invocation.sentences.for_window()),
          m_words(m_sentences),
          m_dialog(invocation.context, invocation.frame, m_sentences, "AllocateMatrix") {}

    Message run();

private:
    using Offers = std::vector<crosstable::Offer>;
    using Text = std::optional<std::string>;

    void changed(std::string_view control);
    void respond(std::string_view control);
    void answered(std::string_view control);
    void place_answered(crosstable::Request request);
    const crosstable::Offer* offer_shown(std::string_view control, const Offers& offers) const;
    Text answer_in(std::string_view control, const Offers& offers) const;

    void fill_lists();
    void show_all();
    void show_offers();
    void show_offers_for(std::string_view control, const Offers& offers, const Text& text);
    void show_outcome();
    void show_consents();
    void show_columns();
    void show_preview();
    void show_reason();
    std::optional<std::size_t> chosen_row() const;
    std::optional<std::size_t> chosen_column() const;

    void write();
    const char* first_question() const;
    void go_to(const Message& stop);

    MatrixState m_state;
    border::Sentences m_sentences;
    MatrixWords m_words;
    office::Dialog m_dialog;
    std::vector<std::string> m_columns; ///< as the list of columns names them
};

} // namespace ansinh::commands

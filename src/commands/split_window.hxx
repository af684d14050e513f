// The window of the dialog "Chia chỉ tiêu theo quý, tháng, tuần…": what the clerk does in it and sees there.
#pragma once

#include "commands/split_state.hxx"
#include "commands/split_words.hxx"
#include "office/dialog/dialog.hxx"

#include <string>
#include <string_view>
#include <vector>

namespace ansinh::commands {

class SplitDialog {
public:
    explicit SplitDialog(Invocation& invocation)
        : m_state(invocation),
          m_sentences(invocation.sentences.for_window()),
          m_words(m_sentences),
          m_dialog(invocation.context, invocation.frame, m_sentences, "SplitByTime") {}

    Message run();

private:
    using Choices = std::vector<split::ColumnChoice>;

    void changed(std::string_view control);
    void respond(std::string_view control);
    void answered(std::string_view control);
    void read(std::string_view control, split::Form& form) const;
    split::ColumnOrText column_or_text(std::string_view control, const Choices& choices) const;
    void write();
    void go_to(const split::Stop& stop);

    void fill_lists();
    void show_all();
    void show_tables();
    void show_place();
    void show_choice(std::string_view control, const Choices& choices, const split::ColumnOrText& answer);
    void show_outcome();
    void show_views();
    void show_preview();
    void show_reason();
    SplitView chosen_view() const;

    SplitState m_state;
    border::Sentences m_sentences;
    SplitWords m_words;
    office::Dialog m_dialog;
    Choices m_totals, m_kept;
    std::vector<SplitView> m_views; ///< what the list of views offers
};

} // namespace ansinh::commands

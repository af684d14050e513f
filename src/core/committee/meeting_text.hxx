// What papers of one meeting have in common: names of people, numbers in words, the paper before its body.
#pragma once

#include "committee/meeting_papers.hxx"
#include "committee/votes.hxx"
#include "paper/outline.hxx"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::committee {

class MeetingText {
public:
    MeetingText(const MeetingFile& file, const PaperTools& tools) : m_file(file), m_tools(tools) {}

    const MeetingFile& file() const { return m_file; }
    const MeetingWords& words() const { return m_tools.words; }
    const profile::Settings& settings() const { return m_file.profile.settings; }

    /// The paper of that kind with head, symbol, recipients and the signature of who chairs; body to come.
    paper::Paper begun(std::string_view kind_place, const std::string& about,
                       std::initializer_list<std::string> recipients) const;

    /// "Ông (bà) Nguyễn Văn Mẫu, Trưởng Trạm y tế xã".
    std::string person(const std::string& name, const std::string& post) const;
    /// With the delegation where there is one; empty where nobody is named.
    std::string chair() const;
    /// Empty where nobody knows.
    std::string secretary() const;
    std::string secretary_name() const;
    /// "Trưởng Ban Chỉ đạo": the chair's title, else the head's.
    std::string concluding() const;
    /// Whose opinion concludes where opinions differ, and by which article.
    Parts dissent_parts() const;
    std::string day() const; ///< "ngày 14 tháng 10 năm 2026"; empty where it is not known

    /// What most lines may name.
    Parts common(const paper::Paper& paper) const;
    void add(std::vector<paper::Block>& blocks, const std::vector<std::string>& lines,
             const Parts& parts) const;
    void add(std::vector<paper::Block>& blocks, const std::string& line, const Parts& parts) const {
        add(blocks, std::vector{line}, parts);
    }
    /// The conclusions as numbered lines; without any one blank.
    void add_tasks(std::vector<paper::Block>& blocks) const;

    static Parts counted(const VoteCount& count);
    static Parts counted(const AttendanceTally& count);

private:
    const Participant* secretary_in_roster() const;

    const MeetingFile& m_file;
    const PaperTools& m_tools;
};

/// Everybody's line, as the annex of minutes: what they were, who stood in, what they chose and said.
paper::Annex attendance_annex(const MeetingText& text, const Attendance& attendance,
                              const std::string& title);
/// The same of written opinions.
paper::Annex opinions_annex(const MeetingText& text, const Attendance& attendance, const std::string& title);
/// Names, posts and titles.
paper::Annex members_annex(const MeetingText& text, const std::string& title);

/// Without the mark it ends with: the line has its own.
std::string unended(std::string text);

/// The later part's entries go first.
Parts with(Parts parts, const Parts& more);

} // namespace ansinh::committee

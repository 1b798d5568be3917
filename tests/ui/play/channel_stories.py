"""Small stories told by other channels than face to face."""

POST = """
story: test
title: The cold soup
setting: {place: A noodle bar, role: Social clerk, channel: social}
customer: {name: Jonas Weir, persona: steady, also: [firecracker]}
brief: Read on.
walk-out: lost
scenes:
  thread:
    customer: "Cold soup, and the waiter laughed."
    options:
      listen-here:
        say: "Tell me all of it."
        reply: "I just did."
        go: thread
      blame-him:
        say: "Nobody else complained."
        go: thread
      ask-in-private:
        say: "May I write to you?"
        go: private
  private:
    channel: chat
    customer: "It was her birthday."
    options:
      listen-on:
        say: "Go on."
        reply: "[types, and stops]"
        go: private
      empathise-birthday:
        say: "Her birthday, of all days."
        reply: "She's seven."
        go: private
      promise-ring:
        say: "May I ring at six?"
        go: call
  call:
    channel: phone
    later: At six
    customer: "Hello?"
    options:
      thank-him:
        say: "Thank you."
        go: done
endings:
  done: {grade: good, text: "He takes it down."}
  lost: {grade: poor, text: "He blocks you."}
"""
MAIL = """
story: test
title: Lost leave
setting: {place: A personnel office, role: Adviser, channel: email}
customer: {name: Priya Anand, persona: steady}
brief: Read on.
walk-out: lost
scenes:
  first:
    customer: "Where did my ten days go?"
    options:
      thank-her:
        say: "Thank you, I am looking."
        reply: "Noon is fine."
        go: second
  second:
    customer: "The ferry goes on the ninth."
    options:
      promise-ring:
        say: "May I ring you?"
        go: call
      offer-chat:
        say: "Shall we chat?"
        go: talk
  call:
    channel: phone
    customer: "Hello? [loud] One two three four."
    options:
      hold-asked-two:
        say: "Could you hold?"
        reply: "I can."
        go: call
      hold-asked-silent:
        say: "Could you hold?"
        go: call
      hold-unasked-now:
        say: "One moment."
        reply: "Hello?"
        go: call
      hold-unasked-till-monday:
        say: "[puts it away]"
        go: monday
      transfer-warm-sam:
        say: "May I bring Sam in?"
        reply: "Yes."
        go: call
      transfer-cold-sam:
        say: "Bye."
        go: call
      thank-her:
        say: "Thank you."
        go: done
  talk:
    channel: chat
    customer: "hi again"
    options:
      thank-her:
        say: "Thanks."
        go: done
  monday:
    channel: phone
    later: On Monday
    customer: "Hello?"
    options:
      thank-her:
        say: "Thank you."
        go: done
endings:
  done: {grade: good, text: "The ferry is paid."}
  lost: {grade: poor, text: "She leaves."}
"""
CHAT = """
story: test
title: After the uniform
setting: {place: A careers service, role: Coach, channel: chat}
customer: {name: Dana Kowalczyk, persona: steady}
brief: Read on.
walk-out: lost
scenes:
  first:
    customer: "hi"
    options:
      greet-her:
        say: "Hello."
        reply: "ok"
        go: first
      ask-her:
        say: "What brings you?"
        go: [{when: heard is fully, to: done}, {to: first}]
endings:
  done: {grade: good, text: "Sent."}
  lost: {grade: poor, text: "Gone."}
"""
CALL = ("thank-her", "promise-ring")
"""From the start of MAIL to its call."""

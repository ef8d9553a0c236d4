"""A person's voice as numbers, and the consent that comes with it: for narrator and workshop.

The narrator that reads with such a voice and the workshop that measures it need the same analysis,
and the window needs to know whose voices there are without computing anything. So what only reads
files (`consent`, `voice_file`) stays apart from what computes (`world`, `cepstra`, `converting`).
"""
